// SPDX-License-Identifier: GPL-2.0-or-later
// Where a server listens.
#pragma once

#include <cstdint>
#include <string>

namespace warta::server {

/// An address of this machine.
struct Place {
  std::string address = "127.0.0.1";  ///< Numbers: IPv4, or IPv6 without brackets.
  std::uint16_t port = 8017;          ///< 0: any that is free.
};

/// Opens a socket that listens there; the caller closes it. Throws std::runtime_error, naming the
/// place, if the address is none, or is taken, or may not be used.
int listen_at(const Place& place);

/// Where a socket listens; an empty address for one that has none, such as a Unix socket.
Place place_of(int socket);

/// Whether only this machine can reach the address.
bool is_loopback(const std::string& address);

}  // namespace warta::server
