// SPDX-License-Identifier: GPL-2.0-or-later
// The written format between the lexicon compiler, which runs when the library is built, and the
// stemmer: one block of bytes, meant to be mapped and used where it lies. Everything in it is found
// by offset or by hash, nothing by pointer. It is read on the kind of machine that wrote it (the
// magic number tells).
//
//   Header | filter | lexeme slots | lexemes | cost slots | common forms | other forms
//   forms: slots | records
//
// Slots are open-addressed hash tables, at most two thirds full, each a power of two in size. The
// filter has one bit set for each lexeme: most of what the stemmer looks up is no word, and a bit
// that is not set says so without a look at the slots. A form is a word whose reading was worked
// out when the table was written: most of running text are forms. The commonest lie apart from the
// others, near to each other, so that the processor's caches hold them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "stemmer/affixes.h"

namespace warta::stemmer {

inline constexpr std::uint32_t kStemTableMagic = 0x4D545357;  // "WSTM"
inline constexpr std::uint32_t kStemTableVersion = 2;

/// What a word of the lexicon is, one bit each; a word may be several of these.
inline constexpr std::uint8_t kRoot = 1;         ///< Takes affixes.
inline constexpr std::uint8_t kName = 2;         ///< Takes hardly any: a name, a place, a people.
inline constexpr std::uint8_t kWhole = 4;        ///< As it stands it is never taken apart.
inline constexpr std::uint8_t kLexicalised = 8;  ///< Derived, with a search stem of its own.
inline constexpr std::uint8_t kCompound = 16;    ///< Two words written as one: tandatangan.
inline constexpr std::uint8_t kDouble = 32;      ///< Doubled but not a plural: undang-undang.
/// No lexicalised word is made of this root: the search stem of what is made of it is its own.
inline constexpr std::uint8_t kTransparent = 64;

/// Costs that belong to no affix pattern are kept under numbers that no pattern has.
inline constexpr std::uint32_t kNamedCosts = 0xFFFF0000;
inline constexpr std::uint32_t kUnlistedCost = kNamedCosts + 0;
inline constexpr std::uint32_t kAttestedCost = kNamedCosts + 1;
inline constexpr std::uint32_t kParticleCost = kNamedCosts + 2;
inline constexpr std::uint32_t kNyaCost = kNamedCosts + 3;
inline constexpr std::uint32_t kPronounCost = kNamedCosts + 4;
inline constexpr std::uint32_t kUnknownCost = kNamedCosts + 5;
inline constexpr std::size_t kNamedCostCount = 6;

/// Where the forms of one kind lie.
struct FormSection {
  std::uint32_t slots = 0;  ///< Offsets, in bytes from the beginning.
  std::uint32_t slot_count = 0;
  std::uint32_t records = 0;
};

struct StemTableHeader {
  std::uint32_t magic = kStemTableMagic;
  std::uint32_t version = kStemTableVersion;
  std::uint64_t digest = 0;
  std::uint32_t filter = 0;  ///< Offsets, in bytes from the beginning.
  std::uint32_t filter_bits = 0;
  std::uint32_t slots = 0;
  std::uint32_t slot_count = 0;
  std::uint32_t lexemes = 0;
  std::uint32_t costs = 0;
  std::uint32_t cost_slot_count = 0;
  std::uint32_t size = 0;  ///< Of the whole.
  FormSection common_forms;
  FormSection other_forms;
  std::array<float, kNamedCostCount> named_costs{};  ///< NaN where the block says nothing.
};

/// A slot is 0 when free, else the offset of the record, in units, + 1 in the low 20 bits; the top
/// 12 are those of the hash: the mixed word_hash of a lexeme, the text_hash of a form.
inline constexpr unsigned kSlotNumberBits = 20;
inline constexpr std::size_t kLexemeUnit = 8;
inline constexpr std::size_t kFormUnit = 4;

/// Where the filter keeps the bit of a mixed hash, before the mask.
constexpr std::uint64_t filter_place(std::uint64_t hash) { return hash >> 24U; }

/// Before the letters of a lexeme: the word, its search stem if it is lexicalised, the words of a
/// compound with spaces between.
struct LexemeRecord {
  std::uint64_t patterns = 0;  ///< One bit for each attested_bit the root is known to take.
  float weight = 0;            ///< How much speaks for this root: root_weight in root_lexicon.h.
  std::uint8_t text_length = 0;
  std::uint8_t stem_length = 0;
  std::uint8_t parts_length = 0;
  std::uint8_t kinds = 0;
};

/// A slot of the cost table; pattern 0 (the bare word) stands under its number + 1, as all do.
struct CostSlot {
  std::uint32_t pattern_after = 0;  ///< The pattern's number + 1; 0 when free.
  float cost = 0;
};

/// Where the search for a pattern's slot begins, before the mask.
constexpr std::uint32_t cost_place(std::uint32_t pattern) { return (pattern * 2654435769U) >> 16U; }

/// Before the letters of a form: the form itself, then its stem and its root, each left out where
/// its length is 0 because it repeats the one before.
struct FormRecord {
  std::uint8_t text_length = 0;
  std::uint8_t stem_length = 0;
  std::uint8_t root_length = 0;
  std::uint8_t flags = 0;
};
inline constexpr std::uint8_t kKnownForm = 1;    ///< A root of the lexicon was found in it.
inline constexpr std::uint8_t kComplexForm = 2;  ///< It has parts; read_word() tells which.

/// The number of an affix pattern: its prefixes, outermost first, and its suffix.
constexpr std::uint32_t pattern_number(Prefix first, Prefix second, Prefix third, Suffix suffix) {
  return static_cast<std::uint32_t>(first) | static_cast<std::uint32_t>(second) << 4U |
         static_cast<std::uint32_t>(third) << 8U | static_cast<std::uint32_t>(suffix) << 12U;
}

/// The bit of LexemeRecord::patterns that stands for this outermost prefix with this suffix.
constexpr std::uint64_t attested_bit(Prefix outermost, Suffix suffix) {
  return 1ULL << (static_cast<unsigned>(outermost) * 4U + (static_cast<unsigned>(suffix) & 3U));
}

}  // namespace warta::stemmer
