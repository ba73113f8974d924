// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a short form can be made of the words before it: a part of acronym_pairs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace warta::analysis {

/// A short form as written, and the letters that are looked for.
struct ShortForm {
  /// Initials: mostly capitals (KPK, ToT, APINDO), each of which begins a word. Syllables: Kemhan,
  /// alutsista.
  enum class Style : std::uint8_t { Initials, Syllables };

  std::string letters;  ///< Small; a digit behind a letter is written out: BP2MI is bppmi.
  Style style = Style::Initials;
  bool has_capital = false;
};

/// Reads a short form; nothing if it is none: two to twelve ASCII letters, dots and hyphens between
/// them, and digits that repeat a letter.
std::optional<ShortForm> read_short_form(std::string_view written);

/// One word of a long form.
struct LongWord {
  std::string_view letters;  ///< Folded.
  bool is_function = false;  ///< May be left out: dan, of.
  bool is_acronym = false;   ///< TNI, RI.
  bool is_double = false;    ///< One half of a doubled word: undang-undang.
};

/// Holds the letters of a short form against words, from the last word to the first, as Schwartz
/// and Hearst do ("A simple algorithm for identifying abbreviation definitions in biomedical text",
/// PSB 2003), but finds the cheapest way: each word gives its beginning, a piece of its inside
/// (pertaHANan) or both (senGKeta), or is left out; the more regular, the cheaper. The first word
/// gives its beginning, the last gives something, and so do two words at least. The short form must
/// outlive it.
class AcronymAlignment {
 public:
  explicit AcronymAlignment(const ShortForm& form);

  /// Takes the word before those taken. Whether words before it may still matter.
  bool add(const LongWord& word);

  /// How many words, counted from the last, the short form stands for by the cheapest way: of two
  /// as cheap by the shorter. Nothing if there is no way that is cheap enough.
  std::optional<std::size_t> words() const;

  /// What that way costs; the more regular, the less.
  int cost() const { return best_; }

 private:
  static constexpr std::size_t kMostLetters = 12;
  static constexpr int kNever = 100;

  int cost_at_start(const LongWord& word, std::string_view wanted, int most) const;
  int cost_inside(std::string_view inside, std::string_view wanted, int most) const;
  int cost_of_leaving_out(const LongWord& word, std::size_t end) const;
  void take(const LongWord& word, std::size_t begin, std::size_t end,
            std::array<int, kMostLetters + 1>& costs);

  std::string_view letters_;
  const struct AlignmentCosts* costs_;
  int budget_ = 0;
  std::array<int, kMostLetters + 1> costs_from_{};  // of the letters from here on, by words so far
  std::size_t taken_ = 0;
  int best_ = kNever;
  std::size_t best_words_ = 0;
};

}  // namespace warta::analysis
