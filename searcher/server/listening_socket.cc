// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/listening_socket.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace warta::server {
namespace {

// Connections that wait to be taken; the system's own limit may be lower.
constexpr int kBacklog = 4096;

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

Addresses addresses_of(const Place& place) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = AI_PASSIVE | AI_NUMERICHOST | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  const int error =
      getaddrinfo(place.address.c_str(), std::to_string(place.port).c_str(), &wanted, &found);
  if (error != 0) throw std::runtime_error(place.address + ": " + gai_strerror(error));
  return {found, &freeaddrinfo};
}

[[noreturn]] void fail(const Place& place, int socket) {
  const std::string why = std::strerror(errno);
  if (socket >= 0) close(socket);
  throw std::runtime_error("cannot listen at " + place.address + " port " +
                           std::to_string(place.port) + ": " + why);
}

}  // namespace

int listen_at(const Place& place) {
  const Addresses addresses = addresses_of(place);
  const int made = socket(addresses->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (made < 0) fail(place, made);
  const int yes = 1;
  setsockopt(made, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (bind(made, addresses->ai_addr, addresses->ai_addrlen) != 0) fail(place, made);
  if (listen(made, kBacklog) != 0) fail(place, made);
  return made;
}

Place place_of(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  Place place{.address = "", .port = 0};
  auto* const any = reinterpret_cast<sockaddr*>(&address);
  if (getsockname(socket, any, &size) != 0 || address.ss_family == AF_UNIX) return place;
  std::array<char, NI_MAXHOST> host{};
  std::array<char, NI_MAXSERV> port{};
  if (getnameinfo(any, size, host.data(), host.size(), port.data(), port.size(),
                  NI_NUMERICHOST | NI_NUMERICSERV) == 0) {
    place = {.address = host.data(), .port = static_cast<std::uint16_t>(std::stoi(port.data()))};
  }
  return place;
}

bool is_loopback(const std::string& address) {
  return address.starts_with("127.") || address == "::1";
}

}  // namespace warta::server
