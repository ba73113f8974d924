// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/run_progress.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

namespace warta::indexer::cli {

RunProgress::RunProgress(bool quiet, std::optional<std::size_t> expected)
    : has_bar_(!quiet && isatty(STDERR_FILENO) == 1),
      has_lines_(!quiet && !has_bar_),
      expected_(expected) {}

void RunProgress::begin_step(const char* step) {
  step_ = step;
  if (!has_lines_) return;
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 32> time{};
  std::strftime(time.data(), time.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  std::fprintf(stderr, "%s %s\n", time.data(), step);
}

void RunProgress::update(std::size_t articles) {
  if (!has_bar_) return;
  const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
  if (seconds < next_) return;
  next_ = seconds + 0.2;
  is_drawn_ = true;
  std::fprintf(stderr, "\r\033[K%s", progress_text(step_, articles, expected_, seconds).c_str());
}

void RunProgress::clear() {
  if (is_drawn_) std::fprintf(stderr, "\r\033[K");
  is_drawn_ = false;
}

std::string progress_text(const char* step, std::size_t articles,
                          std::optional<std::size_t> expected, double seconds) {
  const double rate = static_cast<double>(articles) / std::max(seconds, 0.001);
  std::array<char, 160> text{};
  if (!expected || *expected == 0) {
    std::snprintf(text.data(), text.size(), "%s: %zu articles, %.0f a second", step, articles,
                  rate);
    return text.data();
  }
  constexpr std::size_t kCells = 20;
  const std::size_t known = std::max(*expected, articles);
  std::string bar(articles * kCells / known, '#');
  bar.resize(kCells, '-');
  const double left = static_cast<double>(known - articles) / std::max(rate, 0.001);
  std::snprintf(text.data(), text.size(),
                "[%s] %s: %zu of about %zu articles, %.0f a second, %.0f s left", bar.c_str(), step,
                articles, known, rate, left);
  return text.data();
}

}  // namespace warta::indexer::cli
