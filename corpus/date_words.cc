// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/date_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <utility>

namespace warta::corpus {
namespace {

constexpr int kEarliestYear = 1945, kLatestYear = 2100;

// Month names in Indonesian and English, in old and new spelling, and the short forms that are not
// simply their beginning.
constexpr std::array<std::pair<std::string_view, unsigned>, 26> kMonths{
    {{"januari", 1},  {"january", 1},  {"februari", 2},  {"february", 2},  {"pebruari", 2},
     {"maret", 3},    {"march", 3},    {"april", 4},     {"mei", 5},       {"may", 5},
     {"juni", 6},     {"june", 6},     {"juli", 7},      {"july", 7},      {"agustus", 8},
     {"august", 8},   {"agt", 8},      {"agst", 8},      {"ags", 8},       {"september", 9},
     {"oktober", 10}, {"october", 10}, {"november", 11}, {"nopember", 11}, {"desember", 12},
     {"december", 12}}};
constexpr std::array<std::pair<std::string_view, unsigned>, 15> kWeekdays{{{"minggu", 0},
                                                                           {"ahad", 0},
                                                                           {"senin", 1},
                                                                           {"selasa", 2},
                                                                           {"rabu", 3},
                                                                           {"kamis", 4},
                                                                           {"jumat", 5},
                                                                           {"sabtu", 6},
                                                                           {"sunday", 0},
                                                                           {"monday", 1},
                                                                           {"tuesday", 2},
                                                                           {"wednesday", 3},
                                                                           {"thursday", 4},
                                                                           {"friday", 5},
                                                                           {"saturday", 6}}};
constexpr std::array<std::pair<std::string_view, int>, 20> kZones{
    {{"wib", 7},  {"wita", 8}, {"wit", 9},  {"utc", 0},  {"gmt", 0},  {"z", 0},    {"ut", 0},
     {"sgt", 8},  {"myt", 8},  {"jst", 9},  {"kst", 9},  {"cet", 1},  {"cest", 2}, {"est", -5},
     {"edt", -4}, {"cst", -6}, {"cdt", -5}, {"pst", -8}, {"pdt", -7}, {"mst", -7}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\''; }

template <typename Is>
std::size_t end_of_run(std::string_view text, std::size_t begin, Is is) {
  std::size_t end = begin + 1;
  while (end < text.size() && is(text[end])) ++end;
  return end;
}

// The hours that am and pm (or a.m. and p.m.) add; nothing if neither stands here.
std::optional<int> read_half_day(DatePieces& pieces) {
  const bool dotted = pieces.text(1) == "." && pieces.word(2) == "m";
  const std::string half = pieces.word() + (dotted ? pieces.word(2) : "");
  if (half != "am" && half != "pm") return std::nullopt;
  pieces.advance(dotted ? 3 : 1);
  if (dotted) pieces.take(".");
  return half == "pm" ? 12 : 0;
}

bool is_separator(std::string_view text) { return text == ":" || text == "."; }

// 103200 or 1032, as behind the T of 20250611T103200.
std::optional<int> read_basic_time(DatePieces& pieces) {
  const bool has_seconds = pieces.text().size() == 6;
  const int digits = has_seconds ? pieces.number() : pieces.number() * 100;
  pieces.advance();
  const int hour = digits / 10000, minute = digits / 100 % 100, second = digits % 100;
  if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
  return hour * 3600 + minute * 60 + second;
}

// +0700, +07:00, +07 or +7.
std::optional<int> read_offset(DatePieces& pieces) {
  const int sign = pieces.text() == "+" ? 1 : -1;
  int hours = pieces.number(1), minutes = 0;
  if (pieces.text(1).size() == 4) {
    minutes = hours % 100;
    hours /= 100;
    pieces.advance(2);
  } else if (pieces.text(2) == ":") {
    minutes = pieces.number(3);
    pieces.advance(4);
  } else {
    pieces.advance(2);
  }
  if (hours > 14 || minutes < 0 || minutes > 59) return std::nullopt;
  return sign * (hours * 3600 + minutes * 60);
}

}  // namespace

DatePieces::DatePieces(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    Piece piece;
    if (is_digit(text[i])) {
      end = end_of_run(text, i, is_digit);
      if (end - i <= 9) std::from_chars(text.data() + i, text.data() + end, piece.number);
    } else if (is_letter(text[i])) {
      end = end_of_run(text, i, is_letter);
      for (const char c : text.substr(i, end - i)) {
        if (c != '\'') piece.word.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
      }
    }
    piece.text = text.substr(i, end - i);
    if (piece.text != " " && piece.text != "\t") pieces_.push_back(std::move(piece));
    i = end;
  }
}

const DatePieces::Piece& DatePieces::piece(std::size_t ahead) const {
  static const Piece kNone;
  return at_ + ahead < pieces_.size() ? pieces_[at_ + ahead] : kNone;
}

bool DatePieces::take(std::string_view wanted) {
  if (at_end() || text() != wanted) return false;
  advance();
  return true;
}

bool DatePieces::take_word(std::string_view wanted) {
  if (at_end() || word() != wanted) return false;
  advance();
  return true;
}

// A short form is the beginning of the name (Jun, Sept); a misspelt name keeps its beginning and
// end (Febuari), which tells it from other words (3 Marinir, 2 Desa).
std::optional<unsigned> month_named(std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (const auto& [name, number] : kMonths) {
    const bool misspelt =
        word.starts_with(name.substr(0, 3)) && word.ends_with(name.substr(name.size() - 2));
    if (name.starts_with(word) || misspelt) return number;
  }
  return std::nullopt;
}

std::optional<unsigned> weekday_named(std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (const auto& [name, number] : kWeekdays) {
    const bool is_short = name.ends_with("day") || word.size() == 3;
    if (word == name || (is_short && name.starts_with(word))) return number;
  }
  return std::nullopt;
}

std::optional<std::int64_t> seconds_of(int year, unsigned month, int day) {
  if (year < kEarliestYear || year > kLatestYear || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::sys_days{date}.time_since_epoch())
      .count();
}

std::optional<int> read_time(DatePieces& pieces) {
  for (const std::string_view word : {"t", "pukul", "jam", "at", "pkl"}) {
    if (!pieces.take_word(word)) continue;
    if (word == "pkl") pieces.take(".");
    if (pieces.number() < 0) return std::nullopt;
    if (word != "t" || is_separator(pieces.text(1))) break;
    const std::size_t digits = pieces.text().size();
    return digits == 6 || digits == 4 ? read_basic_time(pieces) : std::nullopt;
  }
  if (pieces.number() < 0) return 0;
  if (!is_separator(pieces.text(1)) || pieces.number(2) < 0) return std::nullopt;
  const int hour = pieces.number(), minute = pieces.number(2);
  int second = 0;
  pieces.advance(3);
  if (is_separator(pieces.text()) && pieces.number(1) >= 0) {
    second = pieces.number(1);
    pieces.advance(2);
    const bool has_fraction = pieces.text() == "." || pieces.text() == ",";
    if (has_fraction && !pieces.text(1).empty() && is_digit(pieces.text(1).front()))
      pieces.advance(2);
  }
  const auto half = read_half_day(pieces);
  if (half && (hour < 1 || hour > 12)) return std::nullopt;
  if (hour > 24 || minute > 59 || second > 60) return std::nullopt;
  if (hour == 24 && minute + second > 0) return std::nullopt;
  return (half ? hour % 12 + *half : hour) * 3600 + minute * 60 + second;
}

std::optional<int> read_zone(DatePieces& pieces) {
  const bool bracketed = pieces.text() == "(" && pieces.text(2) == ")";
  const std::string& name = pieces.word(bracketed ? 1 : 0);
  const auto zone = std::ranges::find(kZones, name, [](const auto& entry) { return entry.first; });
  const bool is_offset = (pieces.text() == "+" || pieces.text() == "-") && pieces.number(1) >= 0;
  if (is_offset) return read_offset(pieces);
  if (zone == kZones.end()) return kWib;
  pieces.advance(bracketed ? 3 : 1);
  const bool goes_on = (pieces.text() == "+" || pieces.text() == "-") && pieces.number(1) >= 0;
  if (zone->second == 0 && goes_on) return read_offset(pieces);  // GMT+7
  return zone->second * 3600;
}

}  // namespace warta::corpus
