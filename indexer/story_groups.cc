// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/story_groups.h"

#include <cstring>
#include "indexer/copy_groups.h"
#include "indexer/document_order.h"
#include "indexer/schema/fields.h"

namespace warta::indexer {
namespace {

corpus::TextSketch unpacked(std::string_view bytes) {
  corpus::TextSketch sketch(bytes.size() / sizeof(corpus::TextSketch::value_type));
  if (!sketch.empty()) std::memcpy(sketch.data(), bytes.data(), bytes.size());
  return sketch;
}

}  // namespace

std::vector<std::string> story_groups(const BuiltDocuments& built,
                                      const std::vector<std::uint32_t>& places) {
  const auto sketch = [&](std::size_t article) {
    return unpacked(built.sketch_of(built.documents[places[article]]));
  };
  std::vector<CopyArticle> articles;
  articles.reserve(places.size());
  for (const std::uint32_t place : places) {
    const BuiltDocument& item = built.documents[place];
    articles.push_back({identity_in(item.order), published_in(item.order),
                        CopyKeys(sketch(articles.size()))});
  }
  const std::vector<std::size_t> leaders = group_all(articles, sketch);
  std::vector<std::string> groups(places.size());
  for (std::size_t i = 0; i < leaders.size(); ++i) {
    if (leaders[i] == i) continue;
    groups[i] = articles[leaders[i]].id;
    groups[leaders[i]] = groups[i];
  }
  return groups;
}

}  // namespace warta::indexer
