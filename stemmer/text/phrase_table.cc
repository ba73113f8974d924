// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/phrase_table.h"

#include "stemmer/text/block.h"
#include "stemmer/text/phrase_records.h"

namespace warta::analysis {
namespace {
constexpr std::uint32_t kNoSpelling = 0xFFFFFFFF;
}  // namespace

PhraseTable::PhraseTable(std::string_view bytes)
    : words_(Block(bytes, kPhraseMagic, kPhraseSections).section(kPhraseWords)) {
  const Block block(bytes, kPhraseMagic, kPhraseSections);
  first_nodes_ = block.section(kFirstNodes);
  nodes_ = block.section(kTrieNodes);
  edges_ = block.section(kTrieEdges);
  spellings_ = block.section(kSpellings);
  surfaces_ = block.section(kSurfaces);
  texts_ = block.section(kPhraseTexts);
}

// A node has few edges: what follows "alat" is looked for one by one. Of the root, which has
// hundreds, first_nodes_ knows them by the word.
std::uint32_t PhraseTable::next_node(std::uint32_t node, std::uint32_t word) const {
  if (node == 0) return load<std::uint32_t>(first_nodes_, word);
  const auto end = load<TrieNode>(nodes_, node + 1).first_edge;
  for (auto at = load<TrieNode>(nodes_, node).first_edge; at < end; ++at) {
    const auto edge = load<TrieEdge>(edges_, at);
    if (edge.word == word) return edge.node;
  }
  return 0;
}

// Whether each word of the spelling stands in the written one: menteri in menterinya.
bool PhraseTable::stands_in(std::uint32_t spelling, const PhraseWord* words) const {
  const auto record = load<SpellingRecord>(spellings_, spelling);
  for (std::uint32_t i = 0; i < record.word_count; ++i) {
    const std::string_view surface =
        text_at(texts_, load<TextPlace>(surfaces_, record.first_surface + i));
    if (words[i].surface.find(surface) == std::string_view::npos) return false;
  }
  return true;
}

// The spelling that a text means by these words, or kNoSpelling.
std::uint32_t PhraseTable::meant(std::uint32_t node, const PhraseWord* words,
                                 bool in_capitals) const {
  const std::uint32_t begin = load<TrieNode>(nodes_, node).first_spelling;
  const std::uint32_t end = load<TrieNode>(nodes_, node + 1).first_spelling;
  std::uint32_t best = kNoSpelling;
  std::size_t best_length = 0;
  for (std::uint32_t at = begin; at < end; ++at) {
    const auto record = load<SpellingRecord>(spellings_, at);
    if (record.needs_capitals != 0 && !in_capitals) continue;
    if (best == kNoSpelling) best = at;
    if (end - begin == 1) break;
    std::size_t length = 0;
    for (std::uint32_t i = 0; i < record.word_count; ++i) {
      length += load<TextPlace>(surfaces_, record.first_surface + i).size;
    }
    if (length <= best_length || !stands_in(at, words)) continue;
    best = at;
    best_length = length;
  }
  return best;
}

void PhraseTable::match_at(const std::vector<PhraseWord>& words, std::uint32_t first,
                           std::vector<PhraseMatch>& matches) const {
  std::uint32_t node = 0;
  bool in_capitals = true;
  for (std::uint32_t i = first; i < words.size() && words[i].id != kUnused; ++i) {
    node = next_node(node, words[i].id);
    if (node == 0) return;
    in_capitals = in_capitals && words[i].in_capitals;
    if (const std::uint32_t spelling = meant(node, &words[first], in_capitals);
        spelling != kNoSpelling) {
      matches.push_back({load<SpellingRecord>(spellings_, spelling).concept_id, first, i + 1});
    }
  }
}

}  // namespace warta::analysis
