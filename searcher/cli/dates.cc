// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/dates.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace warta::searcher::cli {
namespace {

namespace chr = std::chrono;

constexpr chr::hours kJakarta{7};

constexpr std::array<std::string_view, 12> kMonths{"Januari",   "Februari", "Maret",    "April",
                                                   "Mei",       "Juni",     "Juli",     "Agustus",
                                                   "September", "Oktober",  "November", "Desember"};

chr::sys_days day_of(std::int64_t seconds) {
  return chr::floor<chr::days>(chr::sys_seconds{chr::seconds{seconds} + kJakarta});
}

// The number that a piece of a text is; nothing if it is more or less than digits.
template <typename Number>
std::optional<Number> number_in(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<chr::sys_days> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number_in<unsigned>(text.substr(0, 4));
  const auto month = number_in<unsigned>(text.substr(5, 2));
  const auto day = number_in<unsigned>(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const chr::year_month_day date{chr::year{static_cast<int>(*year)}, chr::month{*month},
                                 chr::day{*day}};
  if (!date.ok()) return std::nullopt;
  return chr::sys_days{date};
}

std::optional<chr::minutes> parse_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = number_in<unsigned>(text.substr(0, 2));
  const auto minute = number_in<unsigned>(text.substr(3, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return chr::hours{*hour} + chr::minutes{*minute};
}

}  // namespace

std::string indonesian_date(std::int64_t seconds) {
  const chr::year_month_day date{day_of(seconds)};
  return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
         std::string(kMonths[static_cast<unsigned>(date.month()) - 1]) + ' ' +
         std::to_string(static_cast<int>(date.year()));
}

std::string iso_date(std::int64_t seconds) {
  const chr::sys_seconds local{chr::seconds{seconds} + kJakarta};
  const chr::year_month_day date{day_of(seconds)};
  const chr::hh_mm_ss time{local - day_of(seconds)};
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d+07:00",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return text.data();
}

std::string relative_date(std::int64_t seconds, std::int64_t now) {
  constexpr auto kWeek = 7, kWeeksFrom = 14, kMonth = 30, kMonthsFrom = 60, kYear = 365;
  const auto days = (day_of(now) - day_of(seconds)).count();
  if (days < 0 || days >= kYear) return "";
  if (days == 0) return "hari ini";
  if (days == 1) return "kemarin";
  if (days < kWeeksFrom) return std::to_string(days) + " hari lalu";
  if (days < kMonthsFrom) return std::to_string(days / kWeek) + " pekan lalu";
  return std::to_string(days / kMonth) + " bulan lalu";
}

std::optional<std::int64_t> parse_moment(std::string_view text) {
  if (const auto seconds = number_in<std::int64_t>(text)) return seconds;
  const auto day = parse_day(text.substr(0, 10));
  if (!day) return std::nullopt;
  std::optional<chr::minutes> time = chr::hours{12};
  if (text.size() > 10) time = text[10] == 'T' ? parse_time(text.substr(11)) : std::nullopt;
  if (!time) return std::nullopt;
  return chr::duration_cast<chr::seconds>(day->time_since_epoch() + *time - kJakarta).count();
}

}  // namespace warta::searcher::cli
