// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/place_budget.h"

#include <algorithm>

namespace warta::searcher {

std::size_t articles_with_all(const std::vector<std::string>& terms, const Vocabulary& vocabulary) {
  std::size_t fewest = terms.empty() ? 0 : SIZE_MAX;
  for (const std::string& term : terms) {
    fewest = std::min<std::size_t>(fewest, vocabulary.frequency(term));
  }
  return fewest;
}

bool PlaceBudget::allows(const std::vector<std::string>& terms) {
  const std::size_t cost = articles_with_all(terms, vocabulary_);
  const bool is_free = spent_ == 0 && thrift_.first_is_free;
  if (is_free || (thrift_.reads_places() && spent_ + cost <= thrift_.place_articles)) {
    spent_ += cost;
    return true;
  }
  diagnostics_.add(
      "the query asks for the places of too many common words: some phrases, NEAR and "
      ">= count as AND",
      "ask for fewer distances, or for rarer words");
  return false;
}

}  // namespace warta::searcher
