// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_words.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <vector>

namespace warta::searcher {
namespace {

namespace chr = std::chrono;

constexpr chr::hours kWib{7};

// A number or a word in small letters; the digits tell 06 from 2006.
struct Piece {
  std::string word;
  int number = -1;
  std::size_t digits = 0;
};

enum class Unit { Hour, Day, Week, Month, Year };

struct Name {
  std::string_view word;
  int value;
};

constexpr auto kMonths = std::to_array<Name>(
    {{"januari", 1},   {"january", 1},  {"jan", 1},       {"februari", 2},  {"pebruari", 2},
     {"february", 2},  {"feb", 2},      {"peb", 2},       {"maret", 3},     {"march", 3},
     {"mar", 3},       {"april", 4},    {"apr", 4},       {"mei", 5},       {"may", 5},
     {"juni", 6},      {"june", 6},     {"jun", 6},       {"juli", 7},      {"july", 7},
     {"jul", 7},       {"agustus", 8},  {"august", 8},    {"agu", 8},       {"agt", 8},
     {"ags", 8},       {"aug", 8},      {"september", 9}, {"sept", 9},      {"sep", 9},
     {"oktober", 10},  {"october", 10}, {"okt", 10},      {"oct", 10},      {"november", 11},
     {"nopember", 11}, {"nov", 11},     {"nop", 11},      {"desember", 12}, {"december", 12},
     {"des", 12},      {"dec", 12}});

constexpr auto kUnits = std::to_array<Name>(
    {{"jam", 0},  {"hour", 0},  {"hours", 0},  {"hari", 1},  {"h", 1},      {"day", 1},
     {"days", 1}, {"d", 1},     {"minggu", 2}, {"pekan", 2}, {"week", 2},   {"weeks", 2},
     {"w", 2},    {"bulan", 3}, {"bln", 3},    {"month", 3}, {"months", 3}, {"tahun", 4},
     {"thn", 4},  {"th", 4},    {"year", 4},   {"years", 4}, {"y", 4},      {"mgg", 2}});

template <std::size_t kSize>
std::optional<int> value_of(const std::array<Name, kSize>& names, std::string_view word) {
  const auto* const found = std::ranges::find(names, word, &Name::word);
  return found == names.end() ? std::nullopt : std::optional(found->value);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_separator(char c) { return std::string_view(" \t-_/.,").find(c) != std::string_view::npos; }

// The pieces of a text; none if it holds anything else, a separator at its ends or too many.
std::vector<Piece> pieces_of(std::string_view text) {
  constexpr std::size_t kMostPieces = 4, kMostDigits = 4;
  std::vector<Piece> pieces;
  if (text.empty() || is_separator(text.front()) || is_separator(text.back())) return {};
  for (std::size_t at = 0; at < text.size();) {
    Piece piece;
    if (is_digit(text[at])) {
      piece.number = 0;
      for (; at < text.size() && is_digit(text[at]); ++at, ++piece.digits) {
        if (piece.digits == kMostDigits) return {};
        piece.number = piece.number * 10 + (text[at] - '0');
      }
    } else if (is_letter(text[at])) {
      for (; at < text.size() && is_letter(text[at]); ++at) {
        piece.word.push_back(static_cast<char>(text[at] | 0x20));
      }
    } else if (is_separator(text[at])) {
      ++at;
      continue;
    } else {
      return {};
    }
    if (pieces.size() == kMostPieces) return {};
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

std::int64_t seconds_at(const chr::sys_days& day) {
  return chr::duration_cast<chr::seconds>(day.time_since_epoch() - kWib).count();
}

DateRange between(const chr::sys_days& begin, const chr::sys_days& end) {
  return {seconds_at(begin), seconds_at(end) - 1};
}

chr::sys_days today(std::int64_t now) {
  return chr::floor<chr::days>(chr::sys_seconds{chr::seconds{now}} + kWib);
}

std::optional<DateRange> year_range(int year) {
  const chr::year_month_day begin{chr::year{year}, chr::January, chr::day{1}};
  return between(chr::sys_days{begin}, chr::sys_days{begin + chr::years{1}});
}

std::optional<DateRange> month_range(int year, int month) {
  const chr::year_month_day begin{chr::year{year}, chr::month{static_cast<unsigned>(month)},
                                  chr::day{1}};
  if (!begin.ok()) return std::nullopt;
  return between(chr::sys_days{begin}, chr::sys_days{begin + chr::months{1}});
}

std::optional<DateRange> day_range(int year, int month, int day) {
  const chr::year_month_day date{chr::year{year}, chr::month{static_cast<unsigned>(month)},
                                 chr::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return between(chr::sys_days{date}, chr::sys_days{date} + chr::days{1});
}

bool is_year(const Piece& piece) { return piece.digits == 4; }
bool is_short(const Piece& piece) { return piece.digits == 1 || piece.digits == 2; }

// 2025, 2025-06, 2025-06-11, 11/6/2025.
std::optional<DateRange> in_numbers(const std::vector<Piece>& pieces) {
  for (const Piece& piece : pieces) {
    if (piece.number < 0) return std::nullopt;
  }
  if (is_year(pieces[0])) {
    if (pieces.size() == 1) return year_range(pieces[0].number);
    if (!is_short(pieces[1])) return std::nullopt;
    if (pieces.size() == 2) return month_range(pieces[0].number, pieces[1].number);
    if (pieces.size() != 3 || !is_short(pieces[2])) return std::nullopt;
    return day_range(pieces[0].number, pieces[1].number, pieces[2].number);
  }
  if (pieces.size() != 3 || !is_short(pieces[0]) || !is_short(pieces[1]) || !is_year(pieces[2])) {
    return std::nullopt;
  }
  return day_range(pieces[2].number, pieces[1].number, pieces[0].number);
}

// juni, juni-2025, 11-juni-2025, june-11-2025.
std::optional<DateRange> with_month(const std::vector<Piece>& pieces, std::int64_t now) {
  std::size_t at = 0;
  while (at < pieces.size() && pieces[at].number >= 0) ++at;
  const auto month = at < pieces.size() ? value_of(kMonths, pieces[at].word) : std::nullopt;
  if (!month) return std::nullopt;
  if (pieces.size() == 1) {
    const chr::year_month_day date{today(now)};
    const bool has_begun = static_cast<unsigned>(*month) <= static_cast<unsigned>(date.month());
    return month_range(static_cast<int>(date.year()) - (has_begun ? 0 : 1), *month);
  }
  if (!is_year(pieces.back())) return std::nullopt;
  if (pieces.size() == 2 && at == 0) return month_range(pieces[1].number, *month);
  if (pieces.size() != 3 || at > 1 || !is_short(pieces[1 - at])) return std::nullopt;
  return day_range(pieces[2].number, *month, pieces[1 - at].number);
}

// The calendar's hour, day, week, month or year that lies so many before this one.
std::optional<DateRange> calendar_range(Unit unit, int before, std::int64_t now) {
  const chr::sys_days day = today(now);
  const chr::year_month_day date{day};
  switch (unit) {
    case Unit::Hour:
      return std::nullopt;
    case Unit::Day:
      return between(day - chr::days{before}, day - chr::days{before - 1});
    case Unit::Week: {
      const chr::sys_days monday = day - (chr::weekday{day} - chr::Monday) - chr::weeks{before};
      return between(monday, monday + chr::weeks{1});
    }
    case Unit::Month: {
      const chr::year_month_day first =
          chr::year_month_day{date.year(), date.month(), chr::day{1}} - chr::months{before};
      return month_range(static_cast<int>(first.year()),
                         static_cast<int>(static_cast<unsigned>(first.month())));
    }
    case Unit::Year:
      return year_range(static_cast<int>(date.year()) - before);
  }
  return std::nullopt;
}

// hari-ini, pekan-lalu, last-month.
std::optional<DateRange> by_name(const std::vector<Piece>& pieces, std::int64_t now) {
  if (pieces.size() == 1) {
    if (pieces[0].word == "kemarin" || pieces[0].word == "yesterday") {
      return calendar_range(Unit::Day, 1, now);
    }
    return pieces[0].word == "today" ? calendar_range(Unit::Day, 0, now) : std::nullopt;
  }
  if (pieces.size() != 2) return std::nullopt;
  const auto named = [&](std::size_t unit_at, std::string_view current,
                         std::string_view past) -> std::optional<DateRange> {
    const auto unit = value_of(kUnits, pieces[unit_at].word);
    const std::string_view which = pieces[1 - unit_at].word;
    if (!unit || (which != current && which != past)) return std::nullopt;
    return calendar_range(static_cast<Unit>(*unit), which == past ? 1 : 0, now);
  };
  if (const auto range = named(0, "ini", "lalu")) return range;
  return named(1, "this", "last");
}

// 7hari: so long up to now.
std::optional<DateRange> up_to_now(const std::vector<Piece>& pieces, std::int64_t now) {
  if (pieces.size() != 2 || pieces[0].number < 1) return std::nullopt;
  const auto unit = value_of(kUnits, pieces[1].word);
  if (!unit) return std::nullopt;
  const int count = pieces[0].number;
  const chr::sys_days day = today(now);
  const std::int64_t time_of_day = now - seconds_at(day);
  chr::year_month_day begin{day};
  switch (static_cast<Unit>(*unit)) {
    case Unit::Hour:
      return DateRange{now - count * std::int64_t{3600}, now};
    case Unit::Day:
      return DateRange{now - count * std::int64_t{86'400}, now};
    case Unit::Week:
      return DateRange{now - count * std::int64_t{7} * 86'400, now};
    case Unit::Month:
      begin -= chr::months{count};
      break;
    case Unit::Year:
      begin -= chr::years{count};
      break;
  }
  if (!begin.ok()) begin = begin.year() / begin.month() / chr::last;  // 31 May less three months
  return DateRange{seconds_at(chr::sys_days{begin}) + time_of_day, now};
}

}  // namespace

std::optional<DateRange> parse_period(std::string_view text, std::int64_t now) {
  const std::vector<Piece> pieces = pieces_of(text);
  if (pieces.empty()) return std::nullopt;
  if (const auto range = in_numbers(pieces)) return range;
  if (const auto range = with_month(pieces, now)) return range;
  if (const auto range = by_name(pieces, now)) return range;
  return up_to_now(pieces, now);
}

}  // namespace warta::searcher
