// SPDX-License-Identifier: GPL-2.0-or-later
// A period as people write it, in Indonesian and English: 2025-06, "11 Juni 2025", kemarin, 7hari.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "searcher/date_range.h"

namespace warta::searcher {

/// Reads one period; case does not matter, and spaces, hyphens, slashes and dots are the same:
///   2025, 2025-06, 2025-06-11           a year, a month, a day
///   11-06-2025, 11/6/2025               a day, the day first
///   juni-2025, "11 Juni 2025", "June 11 2025"
///   juni                                the last June that has begun
///   hari-ini, kemarin, pekan-ini, pekan-lalu, minggu-…, bulan-…, tahun-…; today, yesterday,
///   this-week, last-month …             weeks begin on Monday
///   7hari, 7h, 2minggu, 3bulan, 1tahun, 12jam, 7days …   so long up to now
/// Days begin at midnight in WIB (UTC+7). `now` is in seconds since 1970-01-01 UTC. Nothing if the
/// text is none of these.
std::optional<DateRange> parse_period(std::string_view text, std::int64_t now);

}  // namespace warta::searcher
