// SPDX-License-Identifier: GPL-2.0-or-later
// Moments as a reader of Indonesian news says them, by the clock of Jakarta (WIB, UTC+7).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace warta::searcher::cli {

/// "11 Juni 2025". Takes seconds since 1970-01-01 UTC.
std::string indonesian_date(std::int64_t seconds);

/// "2025-06-11T10:32:00+07:00".
std::string iso_date(std::int64_t seconds);

/// How long ago, in whole days of the calendar: "hari ini", "kemarin", "3 hari lalu", "2 pekan
/// lalu", "5 bulan lalu". Empty for what is yet to come, and beyond a year, where the date says
/// more.
std::string relative_date(std::int64_t seconds, std::int64_t now);

/// A moment as it is typed: seconds since 1970-01-01 UTC, or 2025-06-11, which is its noon, or
/// 2025-06-11T10:32. Nothing if it is none.
std::optional<std::int64_t> parse_moment(std::string_view text);

}  // namespace warta::searcher::cli
