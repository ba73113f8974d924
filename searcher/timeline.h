// SPDX-License-Identifier: GPL-2.0-or-later
// Days with their counts become bars of days, months or years.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "warta/result.h"

namespace warta::searcher {

/// How many articles were published on a day, counted in days since 1970-01-01 in WIB (UTC+7).
using DayCounts = std::map<std::int32_t, std::size_t>;

/// The day of a moment, given in seconds since 1970-01-01 UTC.
std::int32_t day_of(double seconds);

/// The month of a day: "2025-06".
std::string month_label(std::int32_t day);

/// Bars in the finest unit that gives kMostBars at most, from the first day to the last; of years,
/// the last ones.
Timeline timeline_of(const DayCounts& days, std::size_t undated);

inline constexpr std::size_t kMostBars = 60;

}  // namespace warta::searcher
