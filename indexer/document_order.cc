// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document_order.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace warta::indexer {

Ordering order_documents(BuiltDocuments& built, std::size_t sequences) {
  Ordering result;
  auto& documents = built.documents;
  std::ranges::sort(documents, {}, &BuiltDocument::sequence);
  std::unordered_map<std::string_view, std::uint32_t> last;  // id → place
  last.reserve(documents.size());
  for (std::uint32_t place = 0; place < documents.size(); ++place) {
    const auto [known, is_new] = last.try_emplace(documents[place].id, place);
    if (is_new) continue;
    const bool is_same = documents[known->second].content == documents[place].content;
    ++(is_same ? result.repeated : result.replaced);
    known->second = place;
  }
  auto& places = result.order.places;
  places.reserve(last.size());
  for (const auto& [id, place] : last) places.push_back(place);
  std::ranges::sort(places, [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(documents[a].published, documents[a].id) <
           std::tie(documents[b].published, documents[b].id);
  });
  result.order.numbers.assign(sequences, 0);
  for (std::uint32_t i = 0; i < places.size(); ++i) {
    result.order.numbers[documents[places[i]].sequence] = i + 1;
  }
  result.order.groups.resize(places.size());
  return result;
}

}  // namespace warta::indexer
