// SPDX-License-Identifier: GPL-2.0-or-later
// How far a run is: a bar on a terminal, a line for each step elsewhere.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace warta::indexer::cli {

/// On standard error. On a terminal one line from the third second on, five times a second at most;
/// elsewhere, as in the log of a night, one line a step, with its time. For one thread at a time.
class RunProgress {
 public:
  /// `expected` is about how many articles there will be, if something tells: with it the bar knows
  /// how much time is left.
  RunProgress(bool quiet, std::optional<std::size_t> expected);
  ~RunProgress() { clear(); }
  RunProgress(const RunProgress&) = delete;
  RunProgress& operator=(const RunProgress&) = delete;

  void begin_step(const char* step);
  /// So many articles have been read so far.
  void update(std::size_t articles);
  /// Takes the bar away, before something else is printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool has_bar_, has_lines_;
  std::optional<std::size_t> expected_;
  const char* step_ = "";
  bool is_drawn_ = false;
  double next_ = 2.0;
  Clock::time_point start_ = Clock::now();
};

/// The bar's text: "[####------] read and analyse: 12000 of about 30000 articles, 4800 a second, 4 s
/// left"; without an expected number only what is known.
std::string progress_text(const char* step, std::size_t articles,
                          std::optional<std::size_t> expected, double seconds);

}  // namespace warta::indexer::cli
