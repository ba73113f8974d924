// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/news_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <utility>
#include <vector>

namespace warta::corpus {
namespace {

constexpr int kWib = 7 * 3600;
constexpr std::int64_t kMostAhead = 48 * 3600;
constexpr int kEarliestYear = 1945, kLatestYear = 2100;

// Month names in Indonesian and English, in old and new spelling, and the short forms that are not
// simply their beginning.
constexpr std::array<std::pair<std::string_view, unsigned>, 25> kMonths{
    {{"januari", 1},  {"january", 1},   {"februari", 2},  {"february", 2},  {"pebruari", 2},
     {"maret", 3},    {"march", 3},     {"april", 4},     {"mei", 5},       {"may", 5},
     {"juni", 6},     {"june", 6},      {"juli", 7},      {"july", 7},      {"agustus", 8},
     {"august", 8},   {"agt", 8},       {"ags", 8},       {"september", 9}, {"oktober", 10},
     {"october", 10}, {"november", 11}, {"nopember", 11}, {"desember", 12}, {"december", 12}}};
constexpr std::array<std::string_view, 15> kWeekdays{"senin", "selasa", "rabu", "kamis", "jumat",
                                                     "sabtu", "minggu", "ahad", "mon",   "tue",
                                                     "wed",   "thu",    "fri",  "sat",   "sun"};
constexpr std::array<std::pair<std::string_view, int>, 7> kZones{{{"wib", kWib},
                                                                  {"wita", 8 * 3600},
                                                                  {"wit", 9 * 3600},
                                                                  {"utc", 0},
                                                                  {"gmt", 0},
                                                                  {"z", 0},
                                                                  {"ut", 0}}};

// A date's text in pieces: numbers, words in small letters, and single other characters.
struct Piece {
  std::string_view text;
  std::string word;  ///< Small letters; empty unless this is a word.
  int number = -1;   ///< -1 unless this is a number.
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\''; }

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    Piece piece;
    if (is_digit(text[i])) {
      while (end < text.size() && is_digit(text[end])) ++end;
      piece.text = text.substr(i, end - i);
      if (piece.text.size() <= 9)
        std::from_chars(piece.text.begin(), piece.text.end(), piece.number);
    } else if (is_letter(text[i])) {
      while (end < text.size() && is_letter(text[end])) ++end;
      piece.text = text.substr(i, end - i);
      for (const char c : piece.text) {
        if (c != '\'') piece.word.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
      }
    } else {
      piece.text = text.substr(i, 1);
    }
    if (piece.text != " " && piece.text != "\t") pieces.push_back(std::move(piece));
    i = end;
  }
  return pieces;
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

bool is_weekday(const std::string& word) {
  return std::ranges::any_of(kWeekdays, [&](std::string_view day) {
    return word == day || (day.size() == 3 && word.size() <= 9 && word.starts_with(day));
  });
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

// Reads pieces from left to right; `at_` is the next one.
class DateReader {
 public:
  explicit DateReader(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}

  std::optional<std::int64_t> read() {
    if (!word(0).empty() && is_weekday(word(0))) {
      ++at_;
      if (text(0) == "," || text(0) == "-") ++at_;
    }
    const auto day = read_day();
    if (!day) return std::nullopt;
    while (text(0) == "," || text(0) == "|" || text(0) == "-") ++at_;
    if (word(0) == "t" || word(0) == "pukul" || word(0) == "jam" || word(0) == "at") {
      ++at_;
      if (number(0) < 0) return std::nullopt;
    }
    const auto time = read_time();
    const auto zone = read_zone();
    if (!time || !zone || at_ != pieces_.size()) return std::nullopt;
    return *day + *time - *zone;
  }

 private:
  const Piece& piece(std::size_t ahead) const {
    static const Piece kNone;
    return at_ + ahead < pieces_.size() ? pieces_[at_ + ahead] : kNone;
  }
  std::string_view text(std::size_t ahead) const { return piece(ahead).text; }
  const std::string& word(std::size_t ahead) const { return piece(ahead).word; }
  int number(std::size_t ahead) const { return piece(ahead).number; }

  std::optional<std::int64_t> read_day() {
    const bool separated =
        text(1) == text(3) && (text(1) == "-" || text(1) == "/" || text(1) == ".");
    if (separated && number(0) >= 0 && number(2) >= 0 && number(4) >= 0) {
      const bool year_first = text(0).size() == 4;
      const int year = year_first ? number(0) : number(4);
      const int day = year_first ? number(4) : number(0);
      const int month = number(2);
      if (month < 1 || month > 12) return std::nullopt;
      at_ += 5;
      return seconds_of(year, static_cast<unsigned>(month), day);
    }
    if (number(0) >= 0 && !word(1).empty()) return read_named(0, 1, 2);  // 11 Juni 2025
    if (!word(0).empty() && number(1) >= 0) {                            // June 11, 2025
      return read_named(1, 0, text(2) == "," ? 3 : 2);
    }
    return std::nullopt;
  }

  std::optional<std::int64_t> read_named(std::size_t day, std::size_t month, std::size_t year) {
    const auto month_number = month_named(word(month));
    if (!month_number || number(year) < 0) return std::nullopt;
    const auto seconds = seconds_of(number(year), *month_number, number(day));
    at_ += year + 1;
    return seconds;
  }

  // Seconds of the day; 0 if no time stands here.
  std::optional<std::int64_t> read_time() {
    if (number(0) < 0) return 0;
    if ((text(1) != ":" && text(1) != ".") || number(2) < 0) return std::nullopt;
    const int hour = number(0), minute = number(2);
    int second = 0;
    at_ += 3;
    if ((text(0) == ":" || text(0) == ".") && number(1) >= 0) {
      second = number(1);
      at_ += 2;
      if (text(0) == "." && !text(1).empty() && is_digit(text(1).front())) at_ += 2;  // fractions
    }
    const auto half = read_half_day();
    if (half && (hour < 1 || hour > 12)) return std::nullopt;
    if (hour > 24 || minute > 59 || second > 60) return std::nullopt;
    if (hour == 24 && minute + second > 0) return std::nullopt;
    return (half ? hour % 12 + *half : hour) * 3600 + minute * 60 + second;
  }

  // The hours that am and pm (or a.m. and p.m.) add; nothing if neither stands here.
  std::optional<int> read_half_day() {
    const bool dotted = text(1) == "." && word(2) == "m";
    const std::string half = word(0) + (dotted ? word(2) : "");
    if (half != "am" && half != "pm") return std::nullopt;
    at_ += dotted ? 3 : 1;
    if (dotted && text(0) == ".") ++at_;
    return half == "pm" ? 12 : 0;
  }

  // Seconds east of UTC; nothing if no place on earth has that offset.
  std::optional<int> read_zone() {
    for (const auto& [name, offset] : kZones) {
      if (word(0) != name) continue;
      ++at_;
      return offset;
    }
    if ((text(0) != "+" && text(0) != "-") || number(1) < 0) return kWib;
    const int sign = text(0) == "+" ? 1 : -1;
    int hours = number(1), minutes = 0;
    if (text(1).size() == 4) {  // +0700
      hours = number(1) / 100;
      minutes = number(1) % 100;
      at_ += 2;
    } else if (text(2) == ":") {  // +07:00
      minutes = number(3);
      at_ += 4;
    } else {  // +07
      at_ += 2;
    }
    if (hours > 14 || minutes < 0 || minutes > 59) return std::nullopt;
    return sign * (hours * 3600 + minutes * 60);
  }

  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
};

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

// Jum’at → Jum'at; a no-break space, wide or narrow, is a space.
std::string plain_ascii(std::string_view text) {
  std::string plain(text);
  replace_all(plain, "’", "'");
  replace_all(plain, "\u00A0", " ");
  replace_all(plain, "\u202F", " ");
  return plain;
}

std::optional<std::int64_t> parse_absolute(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  if (text.size() > kLongest) return std::nullopt;
  const std::string plain = plain_ascii(text);
  const std::size_t begin = plain.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return std::nullopt;
  const std::string trimmed = plain.substr(begin, plain.find_last_not_of(" \t\r\n") - begin + 1);
  if (const auto seconds = epoch_seconds(trimmed)) return seconds;
  return DateReader(pieces_of(trimmed)).read();
}

}  // namespace

std::optional<std::int64_t> parse_date(std::string_view text, std::optional<std::int64_t> now) {
  const auto date = parse_absolute(text);
  if (date && now && *date > *now + kMostAhead) return std::nullopt;
  return date;
}

std::optional<std::int64_t> find_bracketed_date(std::string_view text,
                                                std::optional<std::int64_t> now) {
  for (std::size_t open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) return std::nullopt;
    if (const auto seconds = parse_date(text.substr(open + 1, close - open - 1), now))
      return seconds;
  }
  return std::nullopt;
}

}  // namespace warta::corpus
