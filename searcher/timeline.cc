// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/timeline.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace warta::searcher {
namespace {

namespace chr = std::chrono;

enum class Unit { Day, Month, Year };

constexpr std::int64_t kWib = 7 * 3600;
constexpr std::int64_t kDay = 86'400;

chr::year_month_day date_of(std::int32_t day) {
  return chr::year_month_day{chr::sys_days{chr::days{day}}};
}

std::int32_t number_of(const chr::year_month_day& date) {
  return static_cast<std::int32_t>(chr::sys_days{date}.time_since_epoch().count());
}

// The first day of the period that a day is in.
std::int32_t begin_of(std::int32_t day, Unit unit) {
  const chr::year_month_day date = date_of(day);
  if (unit == Unit::Year) return number_of(date.year() / chr::January / 1);
  if (unit == Unit::Month) return number_of(date.year() / date.month() / 1);
  return day;
}

std::int32_t next_of(std::int32_t begin, Unit unit) {
  const chr::year_month_day date = date_of(begin);
  if (unit == Unit::Year) return number_of((date.year() + chr::years{1}) / chr::January / 1);
  if (unit == Unit::Month) return number_of(date + chr::months{1});
  return begin + 1;
}

std::string label_of(std::int32_t day, Unit unit) {
  const chr::year_month_day date = date_of(day);
  std::array<char, 32> text{};
  const int year = static_cast<int>(date.year());
  const auto month = static_cast<unsigned>(date.month());
  if (unit == Unit::Year) {
    std::snprintf(text.data(), text.size(), "%04d", year);
  } else if (unit == Unit::Month) {
    std::snprintf(text.data(), text.size(), "%04d-%02u", year, month);
  } else {
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year, month,
                  static_cast<unsigned>(date.day()));
  }
  return text.data();
}

std::size_t bars_between(std::int32_t first, std::int32_t last, Unit unit) {
  const chr::year_month_day a = date_of(first), b = date_of(last);
  const int years = static_cast<int>(b.year()) - static_cast<int>(a.year());
  if (unit == Unit::Year) return static_cast<std::size_t>(years) + 1;
  if (unit == Unit::Day) return static_cast<std::size_t>(last - first) + 1;
  const int months = years * 12 + static_cast<int>(static_cast<unsigned>(b.month())) -
                     static_cast<int>(static_cast<unsigned>(a.month()));
  return static_cast<std::size_t>(months) + 1;
}

}  // namespace

std::int32_t day_of(double seconds) {
  return static_cast<std::int32_t>(
      std::floor((seconds + static_cast<double>(kWib)) / static_cast<double>(kDay)));
}

std::string month_label(std::int32_t day) { return label_of(day, Unit::Month); }

Timeline timeline_of(const DayCounts& days, std::size_t undated) {
  constexpr std::array<const char*, 3> kNames{"day", "month", "year"};
  Timeline timeline{.undated = undated};
  if (days.empty()) return timeline;
  std::int32_t first = days.begin()->first;
  const std::int32_t last = days.rbegin()->first;
  Unit unit = Unit::Day;
  if (bars_between(first, last, unit) > kMostBars) unit = Unit::Month;
  if (bars_between(first, last, unit) > kMostBars) unit = Unit::Year;
  timeline.unit = kNames.at(static_cast<std::size_t>(unit));
  auto day = days.begin();
  for (std::int32_t begin = begin_of(first, unit); begin <= last; begin = next_of(begin, unit)) {
    const std::int32_t end = next_of(begin, unit);
    TimelineBar bar{.begin = begin * kDay - kWib, .label = label_of(begin, unit)};
    for (; day != days.end() && day->first < end; ++day) bar.count += day->second;
    timeline.bars.push_back(std::move(bar));
  }
  if (timeline.bars.size() > kMostBars) {
    timeline.bars.erase(timeline.bars.begin(),
                        timeline.bars.end() - static_cast<std::ptrdiff_t>(kMostBars));
  }
  return timeline;
}

}  // namespace warta::searcher
