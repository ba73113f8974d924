// SPDX-License-Identifier: GPL-2.0-or-later
// A line on the terminal that tells how far a long run is.
#pragma once

#include <chrono>
#include <cstddef>

namespace warta::corpus::cli {

/// On standard error, from the third second on, five times a second at most; nothing in a pipe. For
/// one thread.
class ProgressLine {
 public:
  explicit ProgressLine(bool quiet = false);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// So many articles so far.
  void update(std::size_t articles);
  /// Takes the line away, before something else is printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_;
  bool drawn_ = false;
  double next_ = 2.0;
  Clock::time_point start_ = Clock::now();
};

}  // namespace warta::corpus::cli
