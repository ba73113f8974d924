// SPDX-License-Identifier: GPL-2.0-or-later
// The pieces that dates are written in: numbers, names of months and days, zones, times of day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warta::corpus {

inline constexpr int kDaySeconds = 86'400;
inline constexpr int kWib = 7 * 3600;  ///< Seconds east of UTC; where no zone is written.

/// Reads a date's text from left to right, piece by piece: a number, a word in small letters, a
/// single other character. Spaces are passed over. What lies behind the end is empty.
class DatePieces {
 public:
  /// The text must outlive this.
  explicit DatePieces(std::string_view text);

  std::string_view text(std::size_t ahead = 0) const { return piece(ahead).text; }
  const std::string& word(std::size_t ahead = 0) const { return piece(ahead).word; }
  /// -1 for what is no number, and for numbers of ten digits and more.
  int number(std::size_t ahead = 0) const { return piece(ahead).number; }
  bool at_end() const { return at_ >= pieces_.size(); }
  void advance(std::size_t count = 1) { at_ += count; }
  /// Passes over the next piece if it is this.
  bool take(std::string_view text);
  /// Passes over the next piece if it is this word, in small letters.
  bool take_word(std::string_view word);

 private:
  struct Piece {
    std::string_view text;
    std::string word;
    int number = -1;
  };
  const Piece& piece(std::size_t ahead) const;

  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
};

/// 1 to 12, for a name in small letters, Indonesian or English, old spelling, short or misspelt.
std::optional<unsigned> month_named(std::string_view word);
/// 0 (Sunday) to 6, for a name in small letters: "jumat", "ahad", "wednesday".
std::optional<unsigned> weekday_named(std::string_view word);
/// Midnight UTC of a day, in seconds; nothing for 31 April and for years outside 1945..2100.
std::optional<std::int64_t> seconds_of(int year, unsigned month, int day);

/// Passes over a time (10.32, 10:32:15.123, 3:45 pm, pukul 10.32) and gives its seconds of the day;
/// 0 if none stands here, nothing if it is impossible.
std::optional<int> read_time(DatePieces& pieces);
/// Passes over a zone (WITA, GMT+7, +07:00, Z) and gives its seconds east of UTC; those of WIB if
/// none stands here, nothing if no place on earth has that offset.
std::optional<int> read_zone(DatePieces& pieces);

}  // namespace warta::corpus
