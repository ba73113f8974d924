// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/server/raw_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <stdexcept>

namespace warta::tests {
namespace {

using Clock = std::chrono::steady_clock;

int left_until(Clock::time_point end) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
  return left.count() > 0 ? static_cast<int>(left.count()) : 0;
}

}  // namespace

std::string Reply::header(std::string_view name) const {
  std::size_t at = head.find("\r\n");
  while (at != std::string::npos && at + 2 < head.size()) {
    at += 2;
    const std::size_t end = head.find("\r\n", at);
    const std::string line = head.substr(at, end - at);
    const bool is_it = line.size() > name.size() && line[name.size()] == ':' &&
                       strncasecmp(line.c_str(), name.data(), name.size()) == 0;
    if (is_it) return line.substr(line.find_first_not_of(' ', name.size() + 1));
    at = end;
  }
  return "";
}

RawClient::RawClient(std::uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    close(socket_);
    throw std::runtime_error("cannot connect");
  }
}

RawClient::~RawClient() {
  if (socket_ >= 0) close(socket_);
}

bool RawClient::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool RawClient::read_more(Clock::time_point end) {
  pollfd waiting{.fd = socket_, .events = POLLIN, .revents = 0};
  if (poll(&waiting, 1, left_until(end)) <= 0) return false;
  std::array<char, 65536> bytes{};
  const ssize_t got = recv(socket_, bytes.data(), bytes.size(), 0);
  if (got <= 0) return false;
  buffer_.append(bytes.data(), static_cast<std::size_t>(got));
  return true;
}

Reply RawClient::receive(std::chrono::milliseconds patience) {
  const auto end = Clock::now() + patience;
  std::size_t head_end = 0;
  while ((head_end = buffer_.find("\r\n\r\n")) == std::string::npos) {
    if (!read_more(end)) return {.head = buffer_};
  }
  Reply reply{.head = buffer_.substr(0, head_end + 2)};
  buffer_.erase(0, head_end + 4);
  reply.status = static_cast<unsigned>(std::atoi(reply.head.c_str() + reply.head.find(' ')));
  const std::string length = reply.header("Content-Length");
  const auto bytes = static_cast<std::size_t>(std::atol(length.c_str()));
  while (buffer_.size() < bytes && read_more(end)) {
  }
  reply.body = buffer_.substr(0, bytes);
  buffer_.erase(0, reply.body.size());
  return reply;
}

bool RawClient::is_closed_within(std::chrono::milliseconds patience) {
  const auto end = Clock::now() + patience;
  while (read_more(end)) buffer_.clear();
  return Clock::now() < end;
}

Reply get(std::uint16_t port, const std::string& target, const std::string& headers) {
  RawClient client(port);
  client.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers +
              "Connection: close\r\n\r\n");
  return client.receive();
}

}  // namespace warta::tests
