// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/connection_watch.h"

#include <sys/socket.h>

namespace warta::server {

ConnectionWatch::ConnectionWatch(std::chrono::seconds patience)
    : patience_(patience), thread_([this] { look(); }) {}

ConnectionWatch::~ConnectionWatch() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  ended_.notify_all();
  thread_.join();
}

void ConnectionWatch::opened(int socket) {
  const std::lock_guard lock(mutex_);
  last_[socket] = Clock::now();
}

void ConnectionWatch::completed(int socket) { opened(socket); }

void ConnectionWatch::closed(int socket) {
  const std::lock_guard lock(mutex_);
  last_.erase(socket);
}

std::size_t ConnectionWatch::connections() const {
  const std::lock_guard lock(mutex_);
  return last_.size();
}

void ConnectionWatch::look() {
  std::unique_lock lock(mutex_);
  while (!ended_.wait_for(lock, std::chrono::seconds(1), [this] { return is_ending_; })) {
    const auto now = Clock::now();
    for (auto& [socket, last] : last_) {
      if (now - last < patience_) continue;
      // The server sees that as the client's own going, and cleans up. It closes the socket after
      // closed(), which waits for this lock: the number cannot be another connection's yet.
      ::shutdown(socket, SHUT_RDWR);
      last = now;
    }
  }
}

}  // namespace warta::server
