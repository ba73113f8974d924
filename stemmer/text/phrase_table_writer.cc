// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/phrase_table_writer.h"

#include "stemmer/text/block.h"
#include "stemmer/text/string_index.h"

namespace warta::analysis {

std::uint32_t PhraseTableWriter::word_id(std::string_view stem) {
  const auto next = static_cast<std::uint32_t>(words_.size() + 1);
  const auto [place, added] = word_ids_.try_emplace(std::string(stem), next);
  if (added) words_.emplace_back(stem);
  return place->second;
}

void PhraseTableWriter::add(const std::vector<SpelledWord>& words, std::uint32_t concept_id,
                            bool needs_capitals) {
  if (words.empty()) return;
  std::uint32_t at = 0;
  const SpellingRecord spelling{concept_id, needs_capitals ? 1U : 0U, surface_count_,
                                static_cast<std::uint32_t>(words.size())};
  for (const SpelledWord& word : words) {
    const auto next = static_cast<std::uint32_t>(nodes_.size());
    const auto [edge, added] = nodes_[at].edges.try_emplace(word_id(word.stem), next);
    at = edge->second;
    if (added) nodes_.emplace_back();
    append(surfaces_, append_text(texts_, word.surface));
    ++surface_count_;
  }
  nodes_[at].spellings.push_back(spelling);
}

std::string PhraseTableWriter::bytes() const {
  std::string first_nodes, nodes, edges, spellings;
  append(first_nodes, std::uint32_t{0});  // of the word that is in no spelling
  for (std::uint32_t id = 1; id <= words_.size(); ++id) {
    const auto edge = nodes_[0].edges.find(id);
    append(first_nodes, edge == nodes_[0].edges.end() ? 0 : edge->second);
  }
  TrieNode begin;
  for (const Node& node : nodes_) {
    append(nodes, begin);
    for (const auto& [word, next] : node.edges) append(edges, TrieEdge{word, next});
    for (const SpellingRecord& spelling : node.spellings) append(spellings, spelling);
    begin.first_edge += static_cast<std::uint32_t>(node.edges.size());
    begin.first_spelling += static_cast<std::uint32_t>(node.spellings.size());
  }
  append(nodes, begin);
  BlockWriter block(kPhraseMagic);
  for (const std::string& section :
       {write_string_index(words_), first_nodes, nodes, edges, spellings, surfaces_, texts_}) {
    block.add(section);
  }
  return block.bytes();
}

}  // namespace warta::analysis
