// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as Indonesian news writes them become points in time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace warta::corpus {

/// Reads a date, with or without a time, in one of the usual forms: ISO 8601
/// (2025-06-11T10:32:00+07:00, 20250611T103200Z), Indonesian (Rabu, 11 Juni 2025 10.32 WIB;
/// 11/6/2025), RFC 822 (Wed, 11 Jun 2025 10:32:00 +0700), English (June 11, 2025 3:45 pm), and
/// seconds or milliseconds since 1970, with or without a fraction, which is dropped. Words like
/// "Diterbitkan pada" or "Last updated:" may stand before it. Of a range (11-14 Juni 2025) the
/// first day counts. A year of two digits is read behind an apostrophe ('25) or if the day of the
/// week agrees. A no-break space counts as a space. A time without a zone is WIB (UTC+7), a date
/// without a time its midnight there. Gives seconds since 1970-01-01 UTC, or nothing if the text
/// holds anything but one date, an impossible one (31 April), or a year outside 1945..2100.
/// Thread-safe.
///
/// With `now` (seconds since 1970-01-01 UTC) dates that are counted from it are read, too ("17
/// menit yang lalu", "kemarin, 14:30"), and nothing that lies more than 48 hours after it.
std::optional<std::int64_t> parse_date(std::string_view text,
                                       std::optional<std::int64_t> now = std::nullopt);

/// Finds a full date in brackets, as in "Selasa (29/8/2023)"; nothing if there is none.
std::optional<std::int64_t> find_bracketed_date(std::string_view text,
                                                std::optional<std::int64_t> now = std::nullopt);

/// Finds a day and month in brackets, "Selasa (29/8)", and gives the last such day not after
/// `latest`; nothing if there is none. To be asked only where another date of the same article
/// gives the year: the clock of whoever reads an archive does not.
std::optional<std::int64_t> find_bracketed_day(std::string_view text, std::int64_t latest);

}  // namespace warta::corpus
