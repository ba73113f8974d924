// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/page/words.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <utility>

#include "searcher/server/page/words.tsv.h"

namespace warta::server::page {
namespace {

using Both = std::pair<std::string_view, std::string_view>;

// Calls take(piece) for each piece of the text between separators.
template <typename Take>
void each_piece(std::string_view text, char separator, Take take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::map<std::string_view, Both> read_words() {
  std::map<std::string_view, Both> words;
  each_piece(embedded::words_tsv::kText, '\n', [&](std::string_view line) {
    if (line.starts_with('#')) return;
    std::array<std::string_view, 3> columns;
    std::size_t column = 0;
    each_piece(line, '\t', [&](std::string_view cell) {
      if (column < columns.size()) columns[column++] = cell;
    });
    words[columns[0]] = {columns[1], columns[2]};
  });
  return words;
}

const std::map<std::string_view, Both>& all_words() {
  static const std::map<std::string_view, Both> words = read_words();
  return words;
}

constexpr std::array<Both, 12> kMonths{{{"Januari", "January"},
                                        {"Februari", "February"},
                                        {"Maret", "March"},
                                        {"April", "April"},
                                        {"Mei", "May"},
                                        {"Juni", "June"},
                                        {"Juli", "July"},
                                        {"Agustus", "August"},
                                        {"September", "September"},
                                        {"Oktober", "October"},
                                        {"November", "November"},
                                        {"Desember", "December"}}};

std::string_view month_name(std::size_t month, bool is_english) {
  const Both& names = kMonths.at(month - 1);
  return is_english ? names.second : names.first;
}

// A moment by the clock of Jakarta, which has been seven hours ahead since 1964.
struct Clock {
  int year = 0;
  unsigned month = 1, day = 1;
  long hour = 0, minute = 0, second = 0;
};

Clock clock_of(std::int64_t seconds) {
  // What no calendar holds is brought to its ends.
  constexpr std::int64_t kFirst = -62'135'596'800;
  constexpr std::int64_t kLast = 253'402'300'799;
  constexpr std::int64_t kAhead = 25'200;
  const std::chrono::sys_seconds moment{
      std::chrono::seconds(std::clamp(seconds, kFirst, kLast - kAhead) + kAhead)};
  const auto midnight = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date(midnight);
  const std::chrono::hh_mm_ss time(moment - midnight);
  return {int(date.year()),     unsigned(date.month()), unsigned(date.day()),
          time.hours().count(), time.minutes().count(), long(time.seconds().count())};
}

template <typename... Numbers>
std::string formatted(const char* format, Numbers... numbers) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), format, numbers...);
  return text.data();
}

// The number that the text is, of so many digits; 0 if it is none.
unsigned digits(std::string_view text, std::size_t count) {
  if (text.size() != count) return 0;
  unsigned number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + unsigned(c - '0');
  }
  return number;
}

std::string with_groups(std::string digits, char separator) {
  for (std::size_t end = digits.size(); end > 3; end -= 3) digits.insert(end - 3, 1, separator);
  return digits;
}

}  // namespace

Words::Words(std::string_view language) : is_english_(language == "en") {}

std::string_view Words::operator()(std::string_view key) const {
  const auto found = all_words().find(key);
  if (found == all_words().end()) return key;
  return is_english_ ? found->second.second : found->second.first;
}

std::string Words::filled(std::string_view key,
                          std::initializer_list<std::string_view> values) const {
  const std::string_view pattern = (*this)(key);
  std::string text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool is_place = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
    const std::size_t number = is_place ? std::size_t(pattern[at + 1] - '0') : values.size();
    if (number < values.size()) {
      text += *(values.begin() + number);
      at += 2;
    } else {
      text += pattern[at];
    }
  }
  return text;
}

std::string Words::counted(std::string_view one, std::string_view many, std::size_t count) const {
  return count == 1 ? std::string((*this)(one)) : filled(many, {number(count)});
}

std::string Words::number(std::size_t number) const {
  return with_groups(std::to_string(number), is_english_ ? ',' : '.');
}

std::string Words::decimal(double number) const {
  if (!std::isfinite(number)) return "–";
  std::string text = formatted("%.2f", std::clamp(number, -1e15, 1e15));
  if (!is_english_) std::ranges::replace(text, '.', ',');
  return text;
}

std::string Words::day(std::int64_t seconds) const {
  const Clock clock = clock_of(seconds);
  return std::to_string(clock.day) + ' ' + std::string(month_name(clock.month, is_english_)) + ' ' +
         std::to_string(clock.year);
}

std::string Words::time(std::int64_t seconds) const {
  const Clock clock = clock_of(seconds);
  if (clock.hour == 0 && clock.minute == 0 && clock.second == 0) return "";
  return formatted(is_english_ ? "%02ld:%02ld WIB" : "%02ld.%02ld WIB", clock.hour, clock.minute);
}

std::string Words::moment(std::int64_t seconds) const {
  const std::string at = time(seconds);
  return at.empty() ? day(seconds) : day(seconds) + ", " + at;
}

std::string Words::period(std::string_view label) const {
  if (const std::size_t dots = label.find(".."); dots != std::string_view::npos) {
    const std::string from = period(label.substr(0, dots));
    const std::string to = period(label.substr(dots + 2));
    if (from.empty() && to.empty()) return std::string(label);
    if (from.empty() || to.empty()) return filled(from.empty() ? "until" : "since", {from + to});
    return from + " – " + to;
  }
  const unsigned year = digits(label.substr(0, 4), 4);
  const unsigned month = label.size() >= 7 ? digits(label.substr(5, 2), 2) : 0;
  const unsigned day = label.size() == 10 ? digits(label.substr(8, 2), 2) : 0;
  if (year == 0 || month < 1 || month > 12 || (label.size() != 7 && day == 0)) {
    return std::string(label);
  }
  const std::string text =
      std::string(month_name(month, is_english_)) + ' ' + std::string(label.substr(0, 4));
  return day == 0 ? text : std::to_string(day) + ' ' + text;
}

View Words::all() const {
  View view;
  for (const auto& [key, both] : all_words()) {
    view.text(std::string(key), is_english_ ? both.second : both.first);
  }
  return view;
}

std::string machine_time(std::int64_t seconds) {
  const Clock clock = clock_of(seconds);
  return formatted("%04d-%02u-%02uT%02ld:%02ld:%02ld+07:00", clock.year, clock.month, clock.day,
                   clock.hour, clock.minute, clock.second);
}

}  // namespace warta::server::page
