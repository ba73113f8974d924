// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/relative_date.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace warta::corpus {
namespace {

constexpr int kMostUnits = 1000;

struct Unit {
  std::string_view name;
  int seconds = 0;
};
// A month is 30 days and a year 365: pages round likewise.
constexpr std::array<Unit, 33> kUnits{{
    {"detik", 1},
    {"second", 1},
    {"seconds", 1},
    {"sec", 1},
    {"secs", 1},
    {"menit", 60},
    {"mnt", 60},
    {"minute", 60},
    {"minutes", 60},
    {"min", 60},
    {"mins", 60},
    {"jam", 3600},
    {"hour", 3600},
    {"hours", 3600},
    {"hr", 3600},
    {"hrs", 3600},
    {"hari", kDaySeconds},
    {"day", kDaySeconds},
    {"days", kDaySeconds},
    {"minggu", 7 * kDaySeconds},
    {"pekan", 7 * kDaySeconds},
    {"week", 7 * kDaySeconds},
    {"weeks", 7 * kDaySeconds},
    {"bulan", 30 * kDaySeconds},
    {"month", 30 * kDaySeconds},
    {"months", 30 * kDaySeconds},
    {"tahun", 365 * kDaySeconds},
    {"thn", 365 * kDaySeconds},
    {"year", 365 * kDaySeconds},
    {"years", 365 * kDaySeconds},
    {"yr", 365 * kDaySeconds},
    {"yrs", 365 * kDaySeconds},
    {"wk", 7 * kDaySeconds},
}};
constexpr std::array<std::pair<std::string_view, int>, 16> kCounts{{{"satu", 1},
                                                                    {"dua", 2},
                                                                    {"tiga", 3},
                                                                    {"empat", 4},
                                                                    {"lima", 5},
                                                                    {"enam", 6},
                                                                    {"tujuh", 7},
                                                                    {"delapan", 8},
                                                                    {"sembilan", 9},
                                                                    {"sepuluh", 10},
                                                                    {"a", 1},
                                                                    {"an", 1},
                                                                    {"one", 1},
                                                                    {"two", 2},
                                                                    {"three", 3},
                                                                    {"beberapa", 1}}};

const Unit* unit_named(std::string_view word) {
  const auto* unit = std::ranges::find(kUnits, word, &Unit::name);
  return unit == kUnits.end() ? nullptr : unit;
}

std::int64_t midnight_in_jakarta(std::int64_t time) {
  const std::int64_t local = time + kWib;
  return local - local % kDaySeconds - kWib;
}

// "sejam" is one of "jam".
const Unit* read_unit(DatePieces& pieces, int& count) {
  count = pieces.number();
  const auto* named =
      std::ranges::find(kCounts, pieces.word(), [](const auto& entry) { return entry.first; });
  if (named != kCounts.end()) count = named->second;
  if (count >= 0) {
    pieces.advance();
  } else if (pieces.word().starts_with("se")) {
    count = 1;
    const Unit* unit = unit_named(std::string_view(pieces.word()).substr(2));
    if (unit != nullptr) pieces.advance();
    return unit;
  }
  const Unit* unit = unit_named(pieces.word());
  if (unit != nullptr) pieces.advance();
  return unit;
}

std::optional<std::int64_t> read_ago(DatePieces& pieces, std::int64_t now) {
  int count = -1;
  const Unit* unit = read_unit(pieces, count);
  if (unit == nullptr || count < 0 || count > kMostUnits) return std::nullopt;
  pieces.take_word("yang") || pieces.take_word("yg");
  if (!pieces.take_word("lalu") && !pieces.take_word("ago") && !pieces.take_word("lewat"))
    return std::nullopt;
  const std::int64_t time = now - static_cast<std::int64_t>(count) * unit->seconds;
  return unit->seconds < kDaySeconds ? time : midnight_in_jakarta(time);
}

// Behind "kemarin" and "hari ini": a time of that day, or none.
std::optional<std::int64_t> read_time_of(std::int64_t day, DatePieces& pieces) {
  while (pieces.take(",") || pieces.take("|") || pieces.take("-")) {
  }
  const auto time = read_time(pieces);
  const auto zone = read_zone(pieces);
  if (!time || !zone) return std::nullopt;
  return day + kWib + *time - *zone;
}

}  // namespace

std::optional<std::int64_t> read_relative_date(DatePieces& pieces, std::int64_t now) {
  const std::string first = pieces.word(), second = pieces.word(1);
  if ((first == "baru" && second == "saja") || (first == "just" && second == "now")) {
    pieces.advance(2);
    return now;
  }
  const std::int64_t today = midnight_in_jakarta(now);
  if (first == "kemarin" || first == "yesterday") {
    pieces.advance();
    return read_time_of(today - kDaySeconds, pieces);
  }
  const bool is_today = first == "hari" && second == "ini";
  if (is_today || first == "today") {
    pieces.advance(is_today ? 2 : 1);
    return read_time_of(today, pieces);
  }
  return read_ago(pieces, now);
}

}  // namespace warta::corpus
