// SPDX-License-Identifier: GPL-2.0-or-later
// Work for a few threads, in the order in which it came; no more than can be done soon.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace warta::server {

/// Runs jobs in `threads` threads. Thread-safe.
class WorkQueue {
 public:
  using Job = std::function<void()>;  ///< Must not throw.

  /// At most `waiting` jobs wait; beyond that, none is taken.
  WorkQueue(std::size_t threads, std::size_t waiting);
  /// Runs what waits to its end.
  ~WorkQueue();
  WorkQueue(const WorkQueue&) = delete;
  WorkQueue& operator=(const WorkQueue&) = delete;

  /// False if too many wait: the job is not taken.
  bool add(Job job);

 private:
  void work();

  std::size_t waiting_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_ending_ = false;
  std::deque<Job> jobs_;
  std::vector<std::thread> threads_;
};

}  // namespace warta::server
