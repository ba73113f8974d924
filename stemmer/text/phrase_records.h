// SPDX-License-Identifier: GPL-2.0-or-later
// What a phrase table is made of, between the one that writes it and the one that reads it.
//
//   StringIndex of the words | first node of each word id | TrieNodes | TrieEdges, those of a node
//   side by side | SpellingRecords, likewise | TextPlaces of their words | texts
#pragma once

#include <cstdint>

namespace warta::analysis {

inline constexpr std::uint32_t kPhraseMagic = 0x48505357;  // "WSPH"
// The sections of the block, by number; the last says how many.
inline constexpr std::uint32_t kPhraseWords = 0;
inline constexpr std::uint32_t kFirstNodes = 1;
inline constexpr std::uint32_t kTrieNodes = 2;
inline constexpr std::uint32_t kTrieEdges = 3;
inline constexpr std::uint32_t kSpellings = 4;
inline constexpr std::uint32_t kSurfaces = 5;
inline constexpr std::uint32_t kPhraseTexts = 6;
inline constexpr std::uint32_t kPhraseSections = 7;

/// A node's edges and spellings end where those of the next node begin; behind the last node stands
/// one that only says so. No edge leads to node 0.
struct TrieNode {
  std::uint32_t first_edge = 0;
  std::uint32_t first_spelling = 0;
};
struct TrieEdge {
  std::uint32_t word = 0;
  std::uint32_t node = 0;
};

/// A concept that ends at a node, and the folded words it is spelt with: as many as lie on the way.
struct SpellingRecord {
  std::uint32_t concept_id = 0;
  std::uint32_t needs_capitals = 0;
  std::uint32_t first_surface = 0;
  std::uint32_t word_count = 0;
};

static_assert(sizeof(TrieNode) == 8 && sizeof(TrieEdge) == 8 && sizeof(SpellingRecord) == 16);

}  // namespace warta::analysis
