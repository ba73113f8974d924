// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_range.h"

#include <charconv>
#include <chrono>
#include <limits>
#include <vector>

#include "stemmer/data_file.h"

namespace warta::searcher {
namespace {

namespace chr = std::chrono;

constexpr chr::hours kWib{7};

std::int64_t seconds_at(const chr::sys_days& day) {
  return chr::duration_cast<chr::seconds>(day.time_since_epoch() - kWib).count();
}

std::optional<int> number_of(std::string_view text, std::size_t digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
  if (text.size() > digits || error != std::errc() || end != text.end() || number < 0) {
    return std::nullopt;
  }
  return number;
}

// A year, a month or a day.
std::optional<DateRange> parse_period(std::string_view text) {
  const std::vector<std::string_view> parts = stemmer::split_list(text, '-');
  if (parts.size() > 3 || parts[0].size() != 4) return std::nullopt;
  const auto year = number_of(parts[0], 4);
  const auto month = parts.size() > 1 ? number_of(parts[1], 2) : std::optional(1);
  const auto day = parts.size() > 2 ? number_of(parts[2], 2) : std::optional(1);
  if (!year || !month || !day) return std::nullopt;
  const chr::year_month_day begin{chr::year{*year}, chr::month{static_cast<unsigned>(*month)},
                                  chr::day{static_cast<unsigned>(*day)}};
  if (!begin.ok()) return std::nullopt;
  chr::sys_days end = chr::sys_days{begin} + chr::days{1};
  if (parts.size() == 2) end = chr::sys_days{begin + chr::months{1}};
  if (parts.size() == 1) end = chr::sys_days{begin + chr::years{1}};
  return DateRange{seconds_at(chr::sys_days{begin}), seconds_at(end) - 1};
}

}  // namespace

std::optional<DateRange> parse_date_range(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_period(text);
  const std::string_view from = text.substr(0, dots), to = text.substr(dots + 2);
  if (from.empty() && to.empty()) return std::nullopt;
  DateRange range{std::numeric_limits<std::int32_t>::min(),
                  std::numeric_limits<std::int64_t>::max()};
  if (!from.empty()) {
    const auto period = parse_period(from);
    if (!period) return std::nullopt;
    range.first = period->first;
  }
  if (!to.empty()) {
    const auto period = parse_period(to);
    if (!period) return std::nullopt;
    range.last = period->last;
  }
  if (range.last < range.first) return std::nullopt;
  return range;
}

}  // namespace warta::searcher
