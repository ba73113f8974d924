// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as Indonesian news writes them become points in time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace warta::corpus {

/// Reads a date, with or without a time, in one of the usual forms: ISO 8601
/// (2025-06-11T10:32:00+07:00), Indonesian (Rabu, 11 Juni 2025 10.32 WIB; 11/6/2025), RFC 822 (Wed,
/// 11 Jun 2025 10:32:00 +0700), English (June 11, 2025 3:45 pm), and seconds or milliseconds since
/// 1970, with or without a fraction, which is dropped. A no-break space counts as a space. A time
/// without a zone is WIB (UTC+7), a date without a time its midnight there. Gives seconds since
/// 1970-01-01 UTC, or nothing if the text holds anything but one date, an impossible one (31
/// April), or a year outside 1945..2100. Thread-safe.
///
/// With `now` (seconds since 1970-01-01 UTC) nothing is read that lies more than 48 hours after it.
std::optional<std::int64_t> parse_date(std::string_view text,
                                       std::optional<std::int64_t> now = std::nullopt);

/// Finds a full date in brackets, as in "Selasa (29/8/2023)"; nothing if there is none.
std::optional<std::int64_t> find_bracketed_date(std::string_view text,
                                                std::optional<std::int64_t> now = std::nullopt);

}  // namespace warta::corpus
