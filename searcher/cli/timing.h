// SPDX-License-Identifier: GPL-2.0-or-later
// How long the library took.
#pragma once

#include <string>
#include <vector>

namespace warta::searcher::cli {

/// "3 queries: mean 1.20 ms, p50 1.00 ms, p95 2.00 ms, p99 2.00 ms" for so many seconds each; a
/// percentile is the smallest time that so many per cent do not exceed. Empty for none.
std::string timing_text(std::vector<double> seconds);

}  // namespace warta::searcher::cli
