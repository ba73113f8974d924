// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/phrase_matcher.h"

namespace warta::analysis {

void PhraseMatcher::add(const std::vector<SpelledWord>& words, std::uint32_t concept_id,
                        bool needs_capitals) {
  if (words.empty()) return;
  std::uint32_t at = 0;
  Spelling spelling{concept_id, needs_capitals, {}};
  for (const SpelledWord& word : words) {
    const auto next_word = static_cast<std::uint32_t>(word_ids_.size() + 1);
    const std::uint32_t id = word_ids_.try_emplace(std::string(word.stem), next_word).first->second;
    const auto next_node = static_cast<std::uint32_t>(nodes_.size());
    const auto [place, added] = edges_.try_emplace(edge(at, id), next_node);
    if (added) nodes_.emplace_back();
    at = place->second;
    spelling.surfaces.emplace_back(word.surface);
  }
  nodes_[at].spellings.push_back(std::move(spelling));
}

// Whether each word of the spelling stands in the written one: menteri in menterinya.
bool PhraseMatcher::stands_in(const Spelling& spelling, const PhraseWord* words) {
  for (std::size_t i = 0; i < spelling.surfaces.size(); ++i) {
    if (words[i].surface.find(spelling.surfaces[i]) == std::string_view::npos) return false;
  }
  return true;
}

const PhraseMatcher::Spelling* PhraseMatcher::meant(const Node& node, const PhraseWord* words,
                                                    bool in_capitals) {
  const Spelling* best = nullptr;
  std::size_t best_length = 0;
  for (const Spelling& spelling : node.spellings) {
    if (spelling.needs_capitals && !in_capitals) continue;
    if (best == nullptr) best = &spelling;
    if (node.spellings.size() == 1) break;
    std::size_t length = 0;
    for (const std::string& surface : spelling.surfaces) length += surface.size();
    if (length <= best_length || !stands_in(spelling, words)) continue;
    best = &spelling;
    best_length = length;
  }
  return best;
}

std::uint32_t PhraseMatcher::word_id(std::string_view stem) const {
  const auto place = word_ids_.find(stem);
  return place == word_ids_.end() ? kUnused : place->second;
}

void PhraseMatcher::match_at(const std::vector<PhraseWord>& words, std::uint32_t first,
                             std::vector<PhraseMatch>& matches) const {
  std::uint32_t at = 0;
  bool in_capitals = true;
  for (std::uint32_t i = first; i < words.size() && words[i].id != kUnused; ++i) {
    const auto next = edges_.find(edge(at, words[i].id));
    if (next == edges_.end()) return;
    at = next->second;
    in_capitals = in_capitals && words[i].in_capitals;
    if (const Spelling* spelling = meant(nodes_[at], &words[first], in_capitals)) {
      matches.push_back({spelling->concept_id, first, i + 1});
    }
  }
}

}  // namespace warta::analysis
