// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that a page counts from the moment it is shown: "17 menit yang lalu", "kemarin, 14:30".
#pragma once

#include <cstdint>
#include <optional>

#include "corpus/date_words.h"

namespace warta::corpus {

/// Reads what stands at `pieces` as a point in time before `now` (both seconds since 1970-01-01
/// UTC): so many seconds, minutes, hours ago to the second; days and more, yesterday and today as
/// midnight in Jakarta unless a time follows. Nothing if it is no such date; the pieces may then
/// have been passed over in part.
std::optional<std::int64_t> read_relative_date(DatePieces& pieces, std::int64_t now);

}  // namespace warta::corpus
