// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/timing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace warta::searcher::cli {
namespace {

constexpr double kMilliseconds = 1000;

// Nearest rank. Requires times in order, one at least.
double percentile(const std::vector<double>& sorted, double percent) {
  const double rank = std::ceil(percent / 100 * static_cast<double>(sorted.size()));
  return sorted[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

}  // namespace

std::string timing_text(std::vector<double> seconds) {
  if (seconds.empty()) return "";
  std::ranges::sort(seconds);
  const double mean =
      std::accumulate(seconds.begin(), seconds.end(), 0.0) / static_cast<double>(seconds.size());
  std::array<char, 160> text{};
  std::snprintf(text.data(), text.size(),
                "%zu %s: mean %.3f ms, p50 %.3f ms, p95 %.3f ms, p99 %.3f ms\n", seconds.size(),
                seconds.size() == 1 ? "query" : "queries", kMilliseconds * mean,
                kMilliseconds * percentile(seconds, 50), kMilliseconds * percentile(seconds, 95),
                kMilliseconds * percentile(seconds, 99));
  return text.data();
}

}  // namespace warta::searcher::cli
