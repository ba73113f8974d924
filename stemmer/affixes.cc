// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/affixes.h"

#include <algorithm>
#include <initializer_list>
#include <span>

namespace warta::stemmer {
namespace {

using enum Prefix;

constexpr std::array<std::string_view, kPrefixCount> kPrefixNotation{
    "",    "ber-", "di-", "ke-",  "ku-",    "kau-",       "meN-", "peN-",
    "pe-", "per-", "se-", "ter-", "tidak-", "prefixoid-", "Ce-"};
constexpr std::array<std::string_view, kSuffixCount> kSuffixNotation{
    "", "-an", "-i", "-kan", "-isasi", "-isme", "-wan", "-wati"};
constexpr std::array<std::string_view, 4> kPronounNotation{"", "-nya", "-ku", "-mu"};
constexpr std::array<std::string_view, 5> kParticleNotation{"", "-lah", "-kah", "-tah", "-pun"};

constexpr unsigned set_of(std::initializer_list<Prefix> prefixes) {
  unsigned set = 0;
  for (const Prefix prefix : prefixes) set |= 1U << static_cast<unsigned>(prefix);
  return set;
}

constexpr unsigned set_of(std::initializer_list<Suffix> suffixes) {
  unsigned set = 0;
  for (const Suffix suffix : suffixes) set |= 1U << static_cast<unsigned>(suffix);
  return set;
}

/// Which prefixes may stand right after each, in the order of Prefix.
constexpr std::array<unsigned, kPrefixCount> kInner{
    0,
    /*ber-*/ set_of({Ke, PeN, Per, Se, Pe, Ter}),
    /*di-*/ set_of({Per, Ber, Ke, Se, Ter, PeN, Pe}),
    /*ke-*/ set_of({Ber, Ter, Se, Per, PeN, Tidak, Pe, MeN}),
    /*ku-*/ set_of({Per, Ber, Ke}),
    /*kau-*/ set_of({Per, Ber, Ke}),
    /*meN-*/ set_of({Per, Ber, Ke, Se, Ter, PeN, Pe}),
    /*peN-*/ set_of({Ber, Per, Ter, Ke, Se}),
    /*pe-*/ 0,
    /*per-*/ set_of({Ke, Se, Ber, Ter, PeN}),
    /*se-*/ set_of({Per, PeN, Ke, Ber, Pe, Ter}),
    /*ter-*/ set_of({Per, Ke, Se}),
    /*tidak-*/ set_of({Ber, Ter, Se, PeN, Per, MeN}),
    /*prefixoid-*/ set_of({Per, PeN, Ke, Pe, Se, Ber, Ter}),
    /*Ce-*/ 0,
};

constexpr unsigned kVerbal = set_of({Suffix::None, Suffix::Kan, Suffix::I});
constexpr unsigned kNominal = set_of({Suffix::None, Suffix::An});

/// Which suffixes may close a word that begins with each, in the order of Prefix.
constexpr std::array<unsigned, kPrefixCount> kEnclosed{
    set_of({Suffix::None, Suffix::An, Suffix::I, Suffix::Kan, Suffix::Isasi, Suffix::Isme,
            Suffix::Wan, Suffix::Wati}),
    /*ber-*/ set_of({Suffix::None, Suffix::An, Suffix::Kan}),
    /*di-*/ kVerbal,
    /*ke-*/ set_of({Suffix::None, Suffix::An, Suffix::I}),
    /*ku-*/ kVerbal,
    /*kau-*/ kVerbal,
    /*meN-*/ kVerbal,
    /*peN-*/ kNominal,
    /*pe-*/ kNominal,
    /*per-*/ kVerbal | kNominal,
    /*se-*/ kNominal,
    /*ter-*/ kVerbal | kNominal,
    /*tidak-*/ 0,  // never outermost
    /*prefixoid-*/ kNominal,
    /*Ce-*/ set_of({Suffix::An}),
};

/// Prefixoids and the fewest letters that must follow: short ones are the beginning of too many
/// words (prakarsa, semiotik, subur), antar- and pasca- of hardly any.
struct PrefixoidRule {
  std::string_view text;
  std::size_t least_rest;
};
constexpr auto kPrefixoids = std::to_array<PrefixoidRule>({
    {"adi", 5},    {"antar", 3}, {"anti", 4},   {"awa", 6},    {"catur", 4},  {"dasa", 5},
    {"dwi", 4},    {"eka", 5},   {"eks", 4},    {"ekstra", 4}, {"hiper", 4},  {"infra", 4},
    {"inter", 5},  {"intra", 4}, {"kontra", 4}, {"kuasi", 4},  {"lintas", 4}, {"maha", 4},
    {"makro", 4},  {"manca", 4}, {"mega", 4},   {"mikro", 4},  {"mini", 4},   {"mono", 4},
    {"multi", 4},  {"nara", 5},  {"neo", 5},    {"nir", 4},    {"non", 4},    {"panca", 5},
    {"pasca", 4},  {"paska", 4}, {"poli", 5},   {"pra", 4},    {"pro", 5},    {"proto", 4},
    {"pseudo", 4}, {"purna", 4}, {"semi", 4},   {"serba", 4},  {"sub", 4},    {"super", 4},
    {"supra", 4},  {"swa", 4},   {"trans", 5},  {"tri", 5},    {"tuna", 4},   {"ultra", 4},
});

/// The place of a letter in the alphabet; all else together behind z.
constexpr std::size_t letter_index(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<std::size_t>(letter - 'a') : 26;
}

/// A set of letters a-z, asked in one step.
class Letters {
 public:
  explicit constexpr Letters(std::string_view letters) {
    for (const char letter : letters) set_ |= 1U << letter_index(letter);
  }
  constexpr bool has(char letter) const {
    return letter >= 'a' && letter <= 'z' && (set_ >> letter_index(letter) & 1U) != 0;
  }

 private:
  std::uint32_t set_ = 0;
};

/// The stretch of kPrefixoids, which is in alphabetical order, that begins with two letters.
struct PrefixoidRange {
  std::uint8_t begin = 0;
  std::uint8_t end = 0;
};
constexpr std::size_t kLetters = 27;  // and one place for all else
constexpr std::size_t pair_index(char first, char second) {
  return letter_index(first) * kLetters + letter_index(second);
}
constexpr std::array<PrefixoidRange, kLetters* kLetters> kPrefixoidsByPair = [] {
  std::array<PrefixoidRange, kLetters * kLetters> ranges{};
  for (std::size_t i = 0; i < kPrefixoids.size(); ++i) {
    PrefixoidRange& range = ranges[pair_index(kPrefixoids[i].text[0], kPrefixoids[i].text[1])];
    if (range.end == 0) range.begin = static_cast<std::uint8_t>(i);
    range.end = static_cast<std::uint8_t>(i + 1);
  }
  return ranges;
}();
static_assert(std::is_sorted(kPrefixoids.begin(), kPrefixoids.end(),
                             [](const PrefixoidRule& a, const PrefixoidRule& b) {
                               return a.text < b.text;
                             }));

constexpr Letters kVowels("aeiou");
// The consonants that meN- and peN- keep, by the form they take before them.
constexpr Letters kAfterMen("cdjzst");
constexpr Letters kAfterMem("bfvp");
constexpr Letters kAfterMe("lmnrwy");
constexpr Letters kAfterMeng("ghqxk");
// The last letters of all pronouns, particles: most words end in none of them.
constexpr Letters kPronounEnds("au");
constexpr Letters kParticleEnds("hn");

constexpr bool is_vowel(char letter) { return kVowels.has(letter); }

/// The letter at a place, or 0 past the end.
char letter_at(std::string_view word, std::size_t place) {
  return place < word.size() ? word[place] : '\0';
}

class Cutter {
 public:
  Cutter(std::string_view word, PrefixCuts& cuts) : word_(word), cuts_(cuts) {}

  void cut(Prefix prefix, std::size_t length, char restored = 0, bool monosyllable = false) {
    const std::size_t rest = word_.size() - std::min(length, word_.size()) + (restored != 0);
    if (rest < 2) return;
    cuts_.add({prefix, static_cast<std::uint8_t>(length), restored, monosyllable});
  }

  /// meN- and peN-, whose N is ng, ny, n, m or nothing after the root's first letter.
  void cut_nasal(Prefix prefix) {
    const char first = letter_at(word_, 2);
    if (first == 'n' && letter_at(word_, 3) == 'g') {
      cut_ng(prefix);
    } else if (first == 'n' && letter_at(word_, 3) == 'y') {
      if (is_vowel(letter_at(word_, 4))) {
        cut(prefix, 4, 's');
        cut(prefix, 4, 'c');  // menyoblos, menyolok: not the norm, but common in print
      }
    } else if (first == 'n') {
      const char next = letter_at(word_, 3);
      if (kAfterMen.has(next)) cut(prefix, 3);  // mencari; loans: mentransfer, mensukseskan
      if (is_vowel(next) || next == 'r') cut(prefix, 3, 't');  // menari; menraktir
    } else if (first == 'm') {
      const char next = letter_at(word_, 3);
      if (kAfterMem.has(next)) cut(prefix, 3);  // membawa; memproses, mempengaruhi
      if (is_vowel(next) || next == 'r' || next == 'l') cut(prefix, 3, 'p');  // memukul; pemrosesan
    }
    if (kAfterMe.has(first)) cut(prefix, 2);  // melihat, memakan, menyanyi
  }

 private:
  void cut_ng(Prefix prefix) {
    const char next = letter_at(word_, 4);
    if (is_vowel(next) || kAfterMeng.has(next)) cut(prefix, 4);             // mengambil; mengklaim
    if (is_vowel(next) || next == 'r' || next == 'l') cut(prefix, 4, 'k');  // mengirim; mengritik
    if (next == 'e') cut(prefix, 5, 0, true);                               // mengebom
  }

  std::string_view word_;
  PrefixCuts& cuts_;
};

/// ber- and ter-: whole before most, without r before r (berenang) and before a syllable in -er
/// (bekerja), bel- in belajar.
void cut_r_prefix(Cutter& cutter, std::string_view word, Prefix prefix) {
  const char third = letter_at(word, 2);
  if (third == 'r') {
    cutter.cut(prefix, 3);
    cutter.cut(prefix, 2);
  } else if (third == 'l' && word.substr(3).starts_with("ajar")) {
    cutter.cut(prefix, 3);
  } else if (!is_vowel(third) && word.size() > 4 && word.substr(3).starts_with("er")) {
    cutter.cut(prefix, 2);
  }
}

void cut_pe(Cutter& cutter, std::string_view word) {
  cutter.cut_nasal(PeN);
  const char third = letter_at(word, 2);
  if (third == 'r') {
    cutter.cut(Per, 3);
    cutter.cut(Per, 2);
  } else {
    if (third == 'l' && word.substr(3).starts_with("ajar")) {
      cutter.cut(PeN, 3);
      cutter.cut(Per, 3);  // pelajari
    }
    if (!is_vowel(third)) cutter.cut(Pe, 2);  // petani, pekerja
  }
}

/// The prefixes in e, which are most.
void cut_e_prefix(Cutter& cutter, std::string_view word, char first) {
  switch (first) {
    case 'm':
      cutter.cut_nasal(MeN);
      break;
    case 'p':
      cut_pe(cutter, word);
      break;
    case 'b':
      cut_r_prefix(cutter, word, Ber);
      break;
    case 't':
      cut_r_prefix(cutter, word, Ter);
      break;
    case 'k':
      cutter.cut(Ke, 2);
      break;
    case 's':
      cutter.cut(Se, 2);
      break;
    default:
      break;
  }
  // Partial reduplication: dedaunan, pepohonan.
  if (word.size() > 4 && word[2] == first) cutter.cut(Repeated, 2);
}

/// Whether the word ends in these letters, fewer than its own; a comparison of a few letters is
/// quicker than a call.
bool ends_in(std::string_view word, std::string_view letters) {
  const std::size_t begin = word.size() - letters.size();
  for (std::size_t i = letters.size(); i-- > 0;) {
    if (word[begin + i] != letters[i]) return false;
  }
  return true;
}

/// The suffixes whose last letter this is: none, for most words.
std::span<const Suffix> suffixes_ending_in(char letter) {
  static constexpr std::array kInN{Suffix::An, Suffix::Kan, Suffix::Wan};
  static constexpr std::array kInI{Suffix::I, Suffix::Isasi, Suffix::Wati};
  static constexpr std::array kInE{Suffix::Isme};
  switch (letter) {
    case 'n':
      return kInN;
    case 'i':
      return kInI;
    case 'e':
      return kInE;
    default:
      return {};
  }
}

/// Adds the readings of what stands before the clitics: with each suffix it could end in, and
/// without.
void add_suffixes(Endings& endings, std::string_view word, Ending ending) {
  const std::string_view base = word.substr(0, ending.suffix_end);
  ending.end = ending.suffix_end;
  endings.add(ending);
  for (const Suffix suffix : suffixes_ending_in(base.back())) {
    const std::string_view letters = notation(suffix).substr(1);
    if (base.size() < letters.size() + 2 || !ends_in(base, letters)) continue;
    ending.suffix = suffix;
    ending.end = static_cast<std::uint8_t>(base.size() - letters.size());
    endings.add(ending);
  }
}

/// Adds the readings with each pronoun the word could end in before its particle, and without.
void add_pronouns(Endings& endings, std::string_view word, Ending ending) {
  const std::string_view base = word.substr(0, ending.suffix_end);
  add_suffixes(endings, word, ending);
  if (!kPronounEnds.has(base.back())) return;
  for (std::size_t i = 1; i < kPronounNotation.size(); ++i) {
    const std::string_view letters = kPronounNotation[i].substr(1);
    if (base.size() < letters.size() + 2 || !ends_in(base, letters)) continue;
    ending.pronoun = static_cast<Pronoun>(i);
    ending.suffix_end = static_cast<std::uint8_t>(base.size() - letters.size());
    add_suffixes(endings, word, ending);
  }
}

template <typename Affix, std::size_t size>
std::optional<Affix> find_notation(const std::array<std::string_view, size>& table,
                                   std::string_view notation) {
  const auto found = std::find(table.begin() + 1, table.end(), notation);
  if (found == table.end()) return std::nullopt;
  return static_cast<Affix>(found - table.begin());
}

}  // namespace

PrefixCuts cut_prefix(std::string_view word, char restored) {
  PrefixCuts cuts;
  if (word.size() < 2) return cuts;
  const char first = restored != 0 ? restored : word[0];
  Cutter cutter(word, cuts);
  if (word[1] == 'e') {
    cut_e_prefix(cutter, word, first);
  } else if (first == 'd' && word[1] == 'i') {
    cutter.cut(Di, 2);
  } else if (first == 'k' && word[1] == 'u') {
    cutter.cut(Ku, 2);
  } else if (first == 'k' && word.substr(1).starts_with("au")) {
    cutter.cut(Kau, 3);
  } else if (first == 't' && word.substr(1).starts_with("idak")) {
    cutter.cut(Tidak, 5);
  } else if (first == 't' && word.substr(1).starts_with("ak")) {
    cutter.cut(Tidak, 3);
  }
  return cuts;
}

std::size_t prefixoid_length(std::string_view word) {
  const PrefixoidRange range =
      kPrefixoidsByPair[pair_index(letter_at(word, 0), letter_at(word, 1))];
  std::size_t length = 0;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const auto [text, least_rest] = kPrefixoids[i];
    if (word.size() < text.size() + least_rest || !word.starts_with(text)) continue;
    length = std::max(length, text.size());
  }
  return length;
}

std::size_t transparent_prefixoid_length(std::string_view word) {
  constexpr auto kTransparent =
      std::to_array<std::string_view>({"antar", "anti", "kontra", "multi", "non", "pasca"});
  const std::size_t length = prefixoid_length(word);
  return std::find(kTransparent.begin(), kTransparent.end(), word.substr(0, length)) ==
                 kTransparent.end()
             ? 0
             : length;
}

bool is_prefixoid(std::string_view text) {
  return std::any_of(kPrefixoids.begin(), kPrefixoids.end(),
                     [&](const PrefixoidRule& prefixoid) { return prefixoid.text == text; });
}

Endings read_endings(std::string_view word) {
  Endings endings;
  Ending ending{};
  ending.suffix_end = static_cast<std::uint8_t>(word.size());
  add_pronouns(endings, word, ending);
  if (!kParticleEnds.has(word.back())) return endings;
  for (std::size_t i = 1; i < kParticleNotation.size(); ++i) {
    const std::string_view letters = kParticleNotation[i].substr(1);
    if (!word.ends_with(letters) || word.size() < letters.size() + 2) continue;
    ending.particle = static_cast<Particle>(i);
    ending.suffix_end = static_cast<std::uint8_t>(word.size() - letters.size());
    add_pronouns(endings, word, ending);
  }
  return endings;
}

bool may_precede(Prefix outer, Prefix inner) {
  return (kInner[static_cast<std::size_t>(outer)] >> static_cast<unsigned>(inner) & 1U) != 0;
}

bool may_enclose(Prefix outermost, Suffix suffix) {
  return (kEnclosed[static_cast<std::size_t>(outermost)] >> static_cast<unsigned>(suffix) & 1U) !=
         0;
}

bool is_monosyllable(std::string_view root) {
  const auto vowels = std::count_if(root.begin(), root.end(), is_vowel);
  const bool has_diphthong = root.find("ai") != std::string_view::npos ||
                             root.find("au") != std::string_view::npos ||
                             root.find("oi") != std::string_view::npos;
  return vowels - (has_diphthong ? 1 : 0) == 1;
}

std::string_view notation(Prefix prefix) {
  return kPrefixNotation[static_cast<std::size_t>(prefix)];
}
std::string_view notation(Suffix suffix) {
  return kSuffixNotation[static_cast<std::size_t>(suffix)];
}
std::string_view notation(Pronoun pronoun) {
  return kPronounNotation[static_cast<std::size_t>(pronoun)];
}
std::string_view notation(Particle particle) {
  return kParticleNotation[static_cast<std::size_t>(particle)];
}

std::optional<Prefix> prefix_of(std::string_view notation) {
  return find_notation<Prefix>(kPrefixNotation, notation);
}

std::optional<Suffix> suffix_of(std::string_view notation) {
  return find_notation<Suffix>(kSuffixNotation, notation);
}

}  // namespace warta::stemmer
