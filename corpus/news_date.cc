// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/news_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "corpus/date_words.h"
#include "corpus/relative_date.h"

namespace warta::corpus {
namespace {

constexpr std::int64_t kMostAhead = 48 * 3600;
constexpr int kLatestYear = 2100;
constexpr std::size_t kLongestDate = 120;
constexpr int kMostIntroWords = 5;

// What pages write before a date: "Diterbitkan pada: ...", "Last updated on ...".
constexpr std::array<std::string_view, 26> kIntro{
    "published",   "posted",       "publish",     "publikasi", "dipublikasikan",
    "dipublikasi", "terbit",       "diterbitkan", "tayang",    "ditayangkan",
    "dibuat",      "created",      "updated",     "update",    "modified",
    "diperbarui",  "diperbaharui", "diupdate",    "last",      "terakhir",
    "pada",        "on",           "at",          "date",      "tanggal",
    "tgl"};

bool is_intro(const std::string& word) { return std::ranges::find(kIntro, word) != kIntro.end(); }

void pass_intro(DatePieces& pieces) {
  for (int i = 0; i < kMostIntroWords && is_intro(pieces.word()); ++i) {
    pieces.advance();
    while (pieces.take(":") || pieces.take(",")) {
    }
  }
}

// A day as it is written, without its time.
class DayReader {
 public:
  explicit DayReader(DatePieces& pieces) : pieces_(pieces) {}

  // Midnight UTC of the day; of a range the first day.
  std::optional<std::int64_t> read() {
    read_weekday();
    const bool bracketed = pieces_.take("(");
    auto day = read_day();
    if (!day || (bracketed && !pieces_.take(")"))) return std::nullopt;
    if (!is_range_word()) return day;
    DatePieces before = pieces_;
    pieces_.advance();
    pieces_.take_word("dengan");
    read_weekday();
    if (!read_day()) pieces_ = before;
    return day;
  }

 private:
  void read_weekday() {
    weekday_ = weekday_named(pieces_.word());
    if (!weekday_) return;
    pieces_.advance();
    if (!pieces_.take(",")) pieces_.take("-") || pieces_.take(".");
  }

  bool is_range_word(std::size_t ahead = 0) const {
    const std::string& word = pieces_.word(ahead);
    return pieces_.text(ahead) == "-" || word == "hingga" || word == "sampai" || word == "sd";
  }

  std::optional<std::int64_t> read_day() {
    if (pieces_.text().size() == 8 && pieces_.number() > 0) return read_basic();
    const std::string_view mark = pieces_.text(1);
    const bool separated = mark == pieces_.text(3) && (mark == "-" || mark == "/" || mark == ".") &&
                           pieces_.number() >= 0 && pieces_.number(2) >= 0 &&
                           pieces_.number(4) >= 0;
    if (separated) return read_numbers();
    if (pieces_.number() >= 0 && is_range_word(1)) return read_first_of_range();
    if (pieces_.number() >= 0 && !pieces_.word(1).empty()) return read_named(0, 1, 2);
    if (!pieces_.word().empty() && pieces_.number(1) >= 0) return read_month_first();
    return std::nullopt;
  }

  // 20250611
  std::optional<std::int64_t> read_basic() {
    const int digits = pieces_.number();
    const int month = digits / 100 % 100;
    if (month < 1 || month > 12) return std::nullopt;
    pieces_.advance();
    return seconds_of(digits / 10000, static_cast<unsigned>(month), digits % 100);
  }

  // 2025-06-11 or 11/6/2025
  std::optional<std::int64_t> read_numbers() {
    const bool year_first = pieces_.text().size() == 4;
    const int year = pieces_.number(year_first ? 0 : 4);
    const int day = pieces_.number(year_first ? 4 : 0);
    const int month = pieces_.number(2);
    if (month < 1 || month > 12) return std::nullopt;
    pieces_.advance(5);
    return seconds_of(year, static_cast<unsigned>(month), day);
  }

  // 11-14 Juni 2025
  std::optional<std::int64_t> read_first_of_range() {
    const int first = pieces_.number(), last = pieces_.number(2);
    const auto month = month_named(pieces_.word(3));
    const int year = pieces_.number(4);
    if (!month || last <= first || !seconds_of(year, *month, last)) return std::nullopt;
    pieces_.advance(5);
    return seconds_of(year, *month, first);
  }

  // June 11, 2025; June 11th, 2025
  std::optional<std::int64_t> read_month_first() {
    const std::string& ending = pieces_.word(2);
    std::size_t year = ending == "st" || ending == "nd" || ending == "rd" || ending == "th" ? 3 : 2;
    if (pieces_.text(year) == ",") ++year;
    return read_named(1, 0, year);
  }

  std::optional<std::int64_t> read_named(std::size_t day, std::size_t month, std::size_t year) {
    const auto month_number = month_named(pieces_.word(month));
    if (!month_number) return std::nullopt;
    if (pieces_.text(year) == ".") ++year;  // 11 Jun. 2025
    const int first = pieces_.number(day);
    if (day == 0 && is_range_word(year)) return read_range_of_months(first, *month_number, year);
    const bool has_apostrophe = pieces_.text(year) == "'";
    if (has_apostrophe) ++year;
    if (pieces_.number(year) < 0) return std::nullopt;
    const auto seconds =
        pieces_.text(year).size() == 2
            ? short_year(pieces_.number(year), *month_number, first, has_apostrophe)
            : seconds_of(pieces_.number(year), *month_number, first);
    pieces_.advance(year + 1);
    return seconds;
  }

  // 30 Juni - 2 Juli 2025
  std::optional<std::int64_t> read_range_of_months(int first, unsigned month, std::size_t mark) {
    const auto second_month = month_named(pieces_.word(mark + 2));
    const int year = pieces_.number(mark + 3);
    if (!second_month || !seconds_of(year, *second_month, pieces_.number(mark + 1)))
      return std::nullopt;
    pieces_.advance(mark + 4);
    return seconds_of(year, month, first);
  }

  // A year of two digits is one only behind an apostrophe ('25), or if the day of the week agrees.
  std::optional<std::int64_t> short_year(int year, unsigned month, int day, bool has_apostrophe) {
    constexpr int kPivot = 69;
    const auto seconds = seconds_of(year + (year < kPivot ? 2000 : 1900), month, day);
    if (!seconds || has_apostrophe) return seconds;
    const std::chrono::sys_days date{std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds{std::chrono::seconds{*seconds}})};
    const bool agrees = weekday_ && std::chrono::weekday{date}.c_encoding() == *weekday_;
    return agrees ? seconds : std::nullopt;
  }

  DatePieces& pieces_;
  std::optional<unsigned> weekday_;
};

// 10:32 WIB, Rabu 11 Juni 2025
std::optional<std::int64_t> read_time_first(DatePieces& pieces) {
  const auto time = read_time(pieces);
  const auto zone = read_zone(pieces);
  while (pieces.take(",") || pieces.take("|") || pieces.take("-")) {
  }
  const auto day = DayReader(pieces).read();
  if (!time || !zone || !day) return std::nullopt;
  return *day + *time - *zone;
}

std::optional<std::int64_t> read_absolute(DatePieces& pieces) {
  if (pieces.number() >= 0 && pieces.text(1) == ":") return read_time_first(pieces);
  const auto day = DayReader(pieces).read();
  if (!day) return std::nullopt;
  while (pieces.take(",") || pieces.take("|") || pieces.take("-")) {
  }
  const auto time = read_time(pieces);
  const auto zone = read_zone(pieces);
  if (!time || !zone) return std::nullopt;
  return *day + *time - *zone;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<std::int64_t> epoch_seconds(std::string_view text) {
  const std::string_view whole = text.substr(0, text.find('.'));
  const std::string_view fraction = text.substr(std::min(text.size(), whole.size() + 1));
  if ((whole.size() != 10 && whole.size() != 13) || !std::ranges::all_of(whole, is_digit) ||
      !std::ranges::all_of(fraction, is_digit)) {
    return std::nullopt;
  }
  std::int64_t number = 0;
  std::from_chars(whole.begin(), whole.end(), number);
  if (whole.size() == 13) number /= 1000;
  const std::chrono::sys_seconds time{std::chrono::seconds{number}};
  if (time >= std::chrono::sys_days{std::chrono::year{kLatestYear + 1} / 1 / 1})
    return std::nullopt;
  return number;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

// Jum’at → Jum'at; a no-break space, wide or narrow, is a space, every dash a hyphen.
std::string plain_ascii(std::string_view text) {
  std::string plain(text);
  for (const std::string_view quote : {"’", "‘", "`"}) replace_all(plain, quote, "'");
  for (const std::string_view space : {"\u00A0", "\u202F", "\u2009"})
    replace_all(plain, space, " ");
  for (const std::string_view dash : {"–", "—"}) replace_all(plain, dash, "-");
  for (const std::string_view mark : {"•", "·"}) replace_all(plain, mark, "|");
  return plain;
}

std::optional<std::int64_t> parse_trimmed(std::string_view text, std::optional<std::int64_t> now) {
  if (const auto seconds = epoch_seconds(text)) return seconds;
  DatePieces pieces(text);
  pass_intro(pieces);
  DatePieces again = pieces;
  if (const auto date = read_absolute(pieces); date && pieces.at_end()) return date;
  if (!now) return std::nullopt;
  const auto date = read_relative_date(again, *now);
  return again.at_end() ? date : std::nullopt;
}

// Calls `use` with what stands in each pair of brackets until it gives a value.
template <typename Use>
std::optional<std::int64_t> first_in_brackets(std::string_view text, Use use) {
  for (std::size_t open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) return std::nullopt;
    if (const auto seconds = use(text.substr(open + 1, close - open - 1))) return seconds;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> parse_date(std::string_view text, std::optional<std::int64_t> now) {
  if (text.size() > kLongestDate) return std::nullopt;
  const std::string plain = plain_ascii(text);
  const std::size_t begin = plain.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return std::nullopt;
  const std::string_view trimmed =
      std::string_view(plain).substr(begin, plain.find_last_not_of(" \t\r\n") - begin + 1);
  const auto date = parse_trimmed(trimmed, now);
  if (date && now && *date > *now + kMostAhead) return std::nullopt;
  return date;
}

std::optional<std::int64_t> find_bracketed_date(std::string_view text,
                                                std::optional<std::int64_t> now) {
  return first_in_brackets(text, [&](std::string_view inside) -> std::optional<std::int64_t> {
    const bool has_digit = std::ranges::any_of(inside, is_digit);
    return has_digit ? parse_date(inside, now) : std::nullopt;
  });
}

std::optional<std::int64_t> find_bracketed_day(std::string_view text, std::int64_t latest) {
  const std::chrono::year_month_day last{std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds{std::chrono::seconds{latest + kWib}})};
  return first_in_brackets(text, [&](std::string_view inside) -> std::optional<std::int64_t> {
    DatePieces pieces(inside);
    const int day = pieces.number(), month = pieces.number(2);
    const bool is_day = pieces.text(1) == "/" && day > 0 && month >= 1 && month <= 12;
    pieces.advance(3);
    if (!is_day || !pieces.at_end()) return std::nullopt;
    for (const int year : {static_cast<int>(last.year()), static_cast<int>(last.year()) - 1}) {
      const auto seconds = seconds_of(year, static_cast<unsigned>(month), day);
      if (seconds && *seconds - kWib <= latest) return *seconds - kWib;
    }
    return std::nullopt;
  });
}

}  // namespace warta::corpus
