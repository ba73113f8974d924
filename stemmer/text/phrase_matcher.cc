// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/phrase_matcher.h"

namespace warta::analysis {

void PhraseMatcher::add(const std::vector<std::string_view>& stems, std::uint32_t concept_id,
                        bool needs_capitals) {
  if (stems.empty()) return;
  std::uint32_t at = 0;
  for (const std::string_view stem : stems) {
    const auto next_word = static_cast<std::uint32_t>(word_ids_.size() + 1);
    const std::uint32_t word = word_ids_.try_emplace(std::string(stem), next_word).first->second;
    const auto next_node = static_cast<std::uint32_t>(nodes_.size());
    const auto [place, added] = edges_.try_emplace(edge(at, word), next_node);
    if (added) nodes_.emplace_back();
    at = place->second;
  }
  Node& node = nodes_[at];
  if (!node.accepts) {
    node = {concept_id, true, needs_capitals};
  } else if (node.concept_id == concept_id) {
    node.needs_capitals = node.needs_capitals && needs_capitals;
  }
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
    const Node& node = nodes_[at];
    if (node.accepts && (in_capitals || !node.needs_capitals)) {
      matches.push_back({node.concept_id, first, i + 1});
    }
  }
}

}  // namespace warta::analysis
