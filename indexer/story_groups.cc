// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/story_groups.h"

#include <cstring>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "indexer/document_order.h"

namespace warta::indexer {

corpus::TextSketch unpacked_sketch(std::string_view bytes) {
  corpus::TextSketch sketch(bytes.size() / sizeof(corpus::TextSketch::value_type));
  if (!sketch.empty()) std::memcpy(sketch.data(), bytes.data(), bytes.size());
  return sketch;
}

corpus::TextSketch sketch_of_stored(const Xapian::Database& database, Xapian::docid number,
                                    schema::ArticlePacking& packing) {
  const auto stored = packing.unpack(database.get_document(number).get_data());
  if (!stored) throw Xapian::DatabaseCorruptError("a stored article is not whole");
  return corpus::sketch_of(stored->body);
}

std::vector<std::string> story_groups(const BuiltDocuments& built, const DocumentOrder& order) {
  std::string bytes;
  const auto sketch = [&](std::size_t article) {
    built.read_sketch(built.documents[order.places[article].place], bytes);
    return unpacked_sketch(bytes);
  };
  // Sketches at hand halve the time; half a kilobyte each is too much for millions.
  constexpr std::size_t kMostAtHand = 400'000;
  const bool are_kept = order.places.size() <= kMostAtHand;
  std::vector<corpus::TextSketch> sketches;
  std::vector<CopyArticle> articles;
  articles.reserve(order.places.size());
  for (const DocumentPlace& from : order.places) {
    const BuiltDocument& item = built.documents[from.place];
    corpus::TextSketch own = sketch(articles.size());
    articles.push_back({identity_in(item.order), published_in(item.order), CopyKeys(own)});
    if (are_kept) sketches.push_back(std::move(own));
  }
  const std::vector<std::size_t> leaders =
      are_kept ? group_all(articles, sketches) : group_all(articles, sketch);
  std::vector<std::string> groups(articles.size());
  for (std::size_t i = 0; i < leaders.size(); ++i) {
    if (leaders[i] == i) continue;
    groups[i] = articles[leaders[i]].id;
    groups[leaders[i]] = groups[i];
  }
  return groups;
}

std::vector<std::string> regrouped_stories(const LiveDocuments& live,
                                           const std::vector<bool>& leaves,
                                           const std::vector<FreshDocument>& fresh,
                                           const SketchSource& sketch) {
  const std::size_t old_count = live.all().size();
  std::vector<CopyArticle> articles;
  std::vector<CopyHistory> histories(old_count + fresh.size());
  std::unordered_map<std::string_view, std::size_t> leaders;  // identity → place
  for (const LiveDocument& item : live.all()) {
    leaders.emplace(identity_in(item.order), articles.size());
    articles.push_back({identity_in(item.order), published_in(item.order), item.keys});
  }
  for (std::size_t i = 0; i < old_count; ++i) {
    const std::string& leader = live.all()[i].group;
    histories[i] = {.leader = leader.empty() ? i : leaders.at(leader), .gone = leaves[i]};
  }
  for (const FreshDocument& item : fresh) {
    articles.push_back({identity_in(item.order), published_in(item.order), item.keys});
  }
  for (const LeaderChange& change : regroup(articles, histories, sketch)) {
    histories[change.article].leader = change.leader;
  }
  // A leader has its own identity as group, if somebody follows it.
  std::vector<std::string> groups(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const std::size_t leader = histories[i].gone ? i : *histories[i].leader;
    if (leader == i) continue;
    groups[i] = articles[leader].id;
    groups[leader] = groups[i];
  }
  return groups;
}

}  // namespace warta::indexer
