// SPDX-License-Identifier: GPL-2.0-or-later
// Closes connections on which nothing comes to an end: a request that drips in byte by byte, an
// answer that nobody reads, an idle client.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace warta::server {

/// Shuts a connection down when no request on it was completed for `patience`, however busy it
/// looks. Looks once a second, in a thread of its own. Thread-safe.
class ConnectionWatch {
 public:
  explicit ConnectionWatch(std::chrono::seconds patience);
  ~ConnectionWatch();
  ConnectionWatch(const ConnectionWatch&) = delete;
  ConnectionWatch& operator=(const ConnectionWatch&) = delete;

  void opened(int socket);     ///< Before anything is read.
  void completed(int socket);  ///< A request was answered in full.
  void closed(int socket);     ///< To be called before the socket is closed.

  std::size_t connections() const;

 private:
  using Clock = std::chrono::steady_clock;
  void look();

  std::chrono::seconds patience_;
  mutable std::mutex mutex_;
  std::condition_variable ended_;
  bool is_ending_ = false;
  std::unordered_map<int, Clock::time_point> last_;  // when something was completed, by socket
  std::thread thread_;
};

}  // namespace warta::server
