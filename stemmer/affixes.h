// SPDX-License-Identifier: GPL-2.0-or-later
// The affixes of Indonesian: which there are, how they begin and end a word, what a nasal prefix
// did to the root's first letter, and which may stand beside which. Rules only; whether a remainder
// is a root is for others to say. (Sneddon, Indonesian Reference Grammar, ch. 1; Tata Bahasa Baku,
// ch. 4-7.)
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace warta::stemmer {

/// Prefixes and the proclitics ku-, kau-. Tidak is the inner part of ketidak-an, Repeated the first
/// consonant with e, as dedaunan repeats that of daun, Prefixoid any of antar-, pasca-, non- and
/// their like. The order is a written format (stem_table.h).
enum class Prefix : std::uint8_t {
  None,
  Ber,
  Di,
  Ke,
  Ku,
  Kau,
  MeN,
  PeN,
  Pe,
  Per,
  Se,
  Ter,
  Tidak,
  Prefixoid,
  Repeated
};
inline constexpr std::size_t kPrefixCount = 15;

/// Suffixes proper. The order is a written format (stem_table.h).
enum class Suffix : std::uint8_t { None, An, I, Kan, Isasi, Isme, Wan, Wati };
inline constexpr std::size_t kSuffixCount = 8;

/// Enclitic pronouns and particles, which stand outside every suffix: (buku)-nya-lah.
enum class Pronoun : std::uint8_t { None, Nya, Ku, Mu };
enum class Particle : std::uint8_t { None, Lah, Kah, Tah, Pun };

/// At most this many prefixes stand before one root: mem-per-ke-.
inline constexpr std::size_t kMostPrefixes = 3;

/// One way to cut a prefix off. The remainder is word.substr(length), with `restored` put before it
/// unless it is 0: memukul is meN- with length 3 and 'p', so "ukul" becomes "pukul".
struct PrefixCut {
  Prefix prefix;
  std::uint8_t length;
  char restored;
  bool monosyllable;  ///< menge-, penge-: only roots of one syllable take it (mengebom).
};

/// The cuts of one word; a dozen is more than any word has. (Neither these nor the endings are set
/// to anything before they are added: it would cost more than finding them.)
class PrefixCuts {
 public:
  void add(const PrefixCut& cut) {
    if (count_ < cuts_.size()) cuts_[count_++] = cut;
  }
  const PrefixCut* begin() const { return cuts_.data(); }
  const PrefixCut* end() const { return cuts_.data() + count_; }

 private:
  std::array<PrefixCut, 12> cuts_;
  std::size_t count_ = 0;
};

/// One way to read the end of a word: the root, or the prefixed root, ends before `end`.
struct Ending {
  Suffix suffix;
  Pronoun pronoun;
  Particle particle;
  std::uint8_t end;         ///< Where the suffix starts.
  std::uint8_t suffix_end;  ///< Where the clitics start.
};

/// The endings of one word; the bare one is always first.
class Endings {
 public:
  void add(const Ending& ending) {
    if (count_ < endings_.size()) endings_[count_++] = ending;
  }
  const Ending* begin() const { return endings_.data(); }
  const Ending* end() const { return endings_.data() + count_; }

 private:
  std::array<Ending, 24> endings_;
  std::size_t count_ = 0;
};

/// All ways to cut one prefix off the word, prefixoids left out. Every remainder has two letters or
/// more. `restored`, unless it is 0, is read in the place of the word's first letter.
PrefixCuts cut_prefix(std::string_view word, char restored = 0);

/// The length of the prefixoid the word begins with, the longest if several; 0 if none, or if too
/// little follows it for a word. Prefixoids stand outside all other prefixes.
std::size_t prefixoid_length(std::string_view word);

/// The same for antar-, pasca-, non- and the few others that hardly any root begins with.
std::size_t transparent_prefixoid_length(std::string_view word);

/// Whether the whole text is a prefixoid: "antar".
bool is_prefixoid(std::string_view text);

/// All ways to read the word's end. Requires 1 to 255 letters.
Endings read_endings(std::string_view word);

/// Whether `inner` may stand right after `outer`: memper- yes, perdi- no.
bool may_precede(Prefix outer, Prefix inner);

/// Whether the suffix may close a word whose outermost prefix is this one: meN-…-kan yes, meN-…-an
/// no.
bool may_enclose(Prefix outermost, Suffix suffix);

/// Whether the letters have exactly one vowel, or one of ai, au, oi: "bom", "cat", "klaim".
bool is_monosyllable(std::string_view root);

/// In grammar-book notation, "meN-" and "-kan"; empty for none. A prefixoid's own letters are its
/// notation.
std::string_view notation(Prefix prefix);
std::string_view notation(Suffix suffix);
std::string_view notation(Pronoun pronoun);
std::string_view notation(Particle particle);

/// The prefix or suffix of a notation, "prefixoid-" among them; nothing if there is none such.
std::optional<Prefix> prefix_of(std::string_view notation);
std::optional<Suffix> suffix_of(std::string_view notation);

}  // namespace warta::stemmer
