// SPDX-License-Identifier: GPL-2.0-or-later
// A line on the terminal that tells how far a long batch is.
#pragma once

#include <chrono>
#include <cstddef>

namespace warta::searcher::cli {

/// On standard error, from the third second on, five times a second at most; nothing in a pipe, or
/// where the answers themselves go to a terminal. For one thread.
class BatchProgress {
 public:
  explicit BatchProgress(std::size_t queries);
  ~BatchProgress() { clear(); }
  BatchProgress(const BatchProgress&) = delete;
  BatchProgress& operator=(const BatchProgress&) = delete;

  /// So many queries are answered.
  void update(std::size_t done);
  /// Takes the line away, before something else is printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::size_t queries_;
  bool is_shown_;
  bool is_drawn_ = false;
  double next_ = 2.0;
  Clock::time_point start_ = Clock::now();
};

}  // namespace warta::searcher::cli
