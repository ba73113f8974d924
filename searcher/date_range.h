// SPDX-License-Identifier: GPL-2.0-or-later
// What stands behind tanggal: becomes a span of time.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace warta::searcher {

/// Seconds since 1970-01-01 UTC: the first, and the last one within.
struct DateRange {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

/// Reads 2025, 2025-06, 2025-06-11, or two of them joined by ".."; one of the two may be missing.
/// Days begin at midnight in WIB (UTC+7). Nothing if the text is none of these, or ends before it
/// begins.
std::optional<DateRange> parse_date_range(std::string_view text);

}  // namespace warta::searcher
