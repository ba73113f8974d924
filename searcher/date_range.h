// SPDX-License-Identifier: GPL-2.0-or-later
// What stands behind tanggal: becomes a span of time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace warta::searcher {

/// Seconds since 1970-01-01 UTC: the first, and the last one within.
struct DateRange {
  std::int64_t first = 0;
  std::int64_t last = 0;
  bool operator==(const DateRange&) const = default;
};

/// Reads a period (see date_words.h), or two of them joined by ".."; one of the two may be missing.
/// `now` is in seconds since 1970-01-01 UTC. Nothing if the text is none of these, or ends before
/// it begins.
std::optional<DateRange> parse_date_range(std::string_view text, std::int64_t now);

/// How many bytes at the beginning of a text are a date of several words ("11 Juni 2025 lalu": 12),
/// the longest one that has a name or a unit in it; 0 if there is none.
std::size_t date_length(std::string_view text, std::int64_t now);

}  // namespace warta::searcher
