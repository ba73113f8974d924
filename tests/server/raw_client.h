// SPDX-License-Identifier: GPL-2.0-or-later
// A client that sends whatever a test wants, byte by byte if need be.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace warta::tests {

/// An answer as it came.
struct Reply {
  unsigned status = 0;  ///< 0: none came.
  std::string head;     ///< With the line of the status.
  std::string body;

  /// The value of a header, whose name is written in any case; empty if it did not come.
  std::string header(std::string_view name) const;
};

/// A connection to a server on this machine.
class RawClient {
 public:
  /// Connects. Throws std::runtime_error.
  explicit RawClient(std::uint16_t port);
  RawClient(RawClient&& other) noexcept : socket_(other.socket_) { other.socket_ = -1; }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;
  ~RawClient();

  /// False if the server has closed.
  bool send(std::string_view bytes) const;

  /// The next whole answer; what came of it if the server closes or patience ends before.
  Reply receive(std::chrono::milliseconds patience = std::chrono::seconds(20));

  /// Whether the server closes the connection within so long; what it sends before is dropped.
  bool is_closed_within(std::chrono::milliseconds patience);

 private:
  bool read_more(std::chrono::steady_clock::time_point end);

  int socket_ = -1;
  std::string buffer_;
};

/// One GET on a connection of its own; `headers` are lines with their ends.
Reply get(std::uint16_t port, const std::string& target, const std::string& headers = "");

}  // namespace warta::tests
