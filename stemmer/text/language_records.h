// SPDX-License-Identifier: GPL-2.0-or-later
// What a language table is made of, between the one that writes it and the one that reads it.
//
//   digest | ConceptRecords | TextPlaces of their spellings | texts | phrase table | index of stop
//   words
#pragma once

#include <cstdint>

#include "stemmer/text/block.h"

namespace warta::analysis {

inline constexpr std::uint32_t kLanguageMagic = 0x414C5357;  // "WSLA"
// The sections of the block, by number; the last says how many.
inline constexpr std::uint32_t kDigest = 0;
inline constexpr std::uint32_t kConcepts = 1;
inline constexpr std::uint32_t kVariants = 2;
inline constexpr std::uint32_t kConceptTexts = 3;
inline constexpr std::uint32_t kPhrases = 4;
inline constexpr std::uint32_t kStopWords = 5;
inline constexpr std::uint32_t kLanguageSections = 6;

/// The name is the first of the spellings. Behind the last concept stands one that only says where
/// its spellings end.
struct ConceptRecord {
  TextPlace concept_class;
  std::uint32_t first_variant = 0;
  std::uint32_t is_defence = 0;
};

static_assert(sizeof(ConceptRecord) == 16);

}  // namespace warta::analysis
