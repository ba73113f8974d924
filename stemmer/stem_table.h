// SPDX-License-Identifier: GPL-2.0-or-later
// The written format between the lexicon compiler, which runs when the library is built, and the
// stemmer: one block of bytes, meant to be mapped and used where it lies. Everything in it is found
// by offset or by hash, nothing by pointer. It is read on the kind of machine that wrote it (the
// magic number tells).
//
//   Header | slots: open-addressed hash table of LexemeRecord numbers | LexemeRecords |
//   CostRecords, sorted by pattern | text
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "stemmer/affixes.h"

namespace warta::stemmer {

inline constexpr std::uint32_t kStemTableMagic = 0x4D545357;  // "WSTM"
inline constexpr std::uint32_t kStemTableVersion = 1;

/// What a word of the lexicon is, one bit each; a word may be several of these.
inline constexpr std::uint8_t kRoot = 1;         ///< Takes affixes.
inline constexpr std::uint8_t kName = 2;         ///< Takes hardly any: a name, a place, a people.
inline constexpr std::uint8_t kWhole = 4;        ///< As it stands it is never taken apart.
inline constexpr std::uint8_t kLexicalised = 8;  ///< Derived, with a search stem of its own.
inline constexpr std::uint8_t kCompound = 16;    ///< Two words written as one: tandatangan.
inline constexpr std::uint8_t kDouble = 32;      ///< Doubled but not a plural: undang-undang.

struct StemTableHeader {
  std::uint32_t magic = kStemTableMagic;
  std::uint32_t version = kStemTableVersion;
  std::uint64_t digest = 0;
  std::uint32_t slot_count = 0;  ///< A power of two.
  std::uint32_t slots = 0;       ///< Offsets, in bytes from the beginning.
  std::uint32_t lexeme_count = 0;
  std::uint32_t lexemes = 0;
  std::uint32_t cost_count = 0;
  std::uint32_t costs = 0;
  std::uint32_t text = 0;
  std::uint32_t text_size = 0;
};

/// A slot is 0 when free, else the record's number + 1 in the low 20 bits and the top 12 of its
/// hash above.
inline constexpr unsigned kSlotNumberBits = 20;

struct LexemeRecord {
  std::uint64_t patterns = 0;  ///< One bit for each attested_bit the root is known to take.
  std::uint32_t text = 0;      ///< Offsets into the text; each length below.
  std::uint32_t stem = 0;
  std::uint32_t parts = 0;
  float weight = 0;
  std::uint8_t text_length = 0;
  std::uint8_t stem_length = 0;
  std::uint8_t parts_length = 0;
  std::uint8_t kinds = 0;
  std::uint32_t unused = 0;
};

struct CostRecord {
  std::uint32_t pattern = 0;
  float cost = 0;
};

/// The number of an affix pattern: its prefixes, outermost first, and its suffix.
constexpr std::uint32_t pattern_number(Prefix first, Prefix second, Prefix third, Suffix suffix) {
  return static_cast<std::uint32_t>(first) | static_cast<std::uint32_t>(second) << 4U |
         static_cast<std::uint32_t>(third) << 8U | static_cast<std::uint32_t>(suffix) << 12U;
}

/// The costs that belong to no pattern are kept under numbers no pattern has.
inline constexpr std::uint32_t kUnlistedCost = 0xFFFF0001;
inline constexpr std::uint32_t kAttestedCost = 0xFFFF0002;
inline constexpr std::uint32_t kParticleCost = 0xFFFF0003;
inline constexpr std::uint32_t kNyaCost = 0xFFFF0004;
inline constexpr std::uint32_t kPronounCost = 0xFFFF0005;
inline constexpr std::uint32_t kUnknownCost = 0xFFFF0006;

/// The bit of LexemeRecord::patterns that stands for this outermost prefix with this suffix.
constexpr std::uint64_t attested_bit(Prefix outermost, Suffix suffix) {
  return 1ULL << (static_cast<unsigned>(outermost) * 4U + (static_cast<unsigned>(suffix) & 3U));
}

/// A word of the lexicon. The views live as long as the table's bytes.
struct Lexeme {
  std::string_view text;
  std::string_view stem;   ///< The search stem of a lexicalised word; else empty.
  std::string_view parts;  ///< The words of a compound with spaces between; else empty.
  float weight = 0;        ///< How much speaks for this root: see root_weight in root_lexicon.h.
  std::uint64_t patterns = 0;
  std::uint8_t kinds = 0;

  bool is(std::uint8_t kind) const { return (kinds & kind) != 0; }
};

/// Reads a table in place. The bytes must outlive it. Immutable: threads may share one.
class StemTable {
 public:
  /// Throws std::runtime_error if the bytes are no table of this version.
  explicit StemTable(std::string_view bytes);

  /// The lexeme with these letters, whose fnv1a hash is `hash`.
  std::optional<Lexeme> find(std::string_view word, std::uint64_t hash) const;
  std::optional<Lexeme> find(std::string_view word) const;

  /// What an affix pattern, or one of the costs above, is worth; the unlisted cost if it is
  /// unknown.
  float cost(std::uint32_t pattern) const;

  std::uint64_t digest() const { return header_.digest; }

 private:
  Lexeme lexeme(std::uint32_t number) const;

  std::string_view bytes_;
  StemTableHeader header_;
};

}  // namespace warta::stemmer
