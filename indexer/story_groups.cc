// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/story_groups.h"

#include <cstring>
#include <optional>

#include "corpus/content_hash.h"
#include "indexer/copy_groups.h"
#include "indexer/schema/fields.h"

namespace warta::indexer {
namespace {

corpus::TextSketch unpacked(std::string_view bytes) {
  corpus::TextSketch sketch(bytes.size() / sizeof(corpus::TextSketch::value_type));
  if (!sketch.empty()) std::memcpy(sketch.data(), bytes.data(), bytes.size());
  return sketch;
}

}  // namespace

std::string group_value(std::string_view leader) {
  const std::uint64_t hash = corpus::short_hash(leader);
  std::string value;
  for (unsigned shift = 64; shift > 0; shift -= 8) {
    value.push_back(static_cast<char>(hash >> (shift - 8)));
  }
  return value;
}

std::vector<std::string> story_groups(const BuiltDocuments& built,
                                      const std::vector<std::uint32_t>& places) {
  const auto sketch = [&](std::size_t article) {
    return unpacked(built.sketch_of(built.documents[places[article]]));
  };
  std::vector<CopyArticle> articles;
  articles.reserve(places.size());
  for (const std::uint32_t place : places) {
    const BuiltDocument& item = built.documents[place];
    const auto published =
        item.published == kUndated ? std::nullopt : std::optional(item.published);
    articles.push_back({item.id, published, CopyKeys(sketch(articles.size()))});
  }
  const std::vector<std::size_t> leaders = group_all(articles, sketch);
  std::vector<std::string> groups(places.size());
  for (std::size_t i = 0; i < leaders.size(); ++i) {
    if (leaders[i] == i) continue;
    groups[i] = group_value(articles[leaders[i]].id);
    groups[leaders[i]] = groups[i];
  }
  return groups;
}

}  // namespace warta::indexer
