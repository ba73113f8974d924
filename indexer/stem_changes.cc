// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/stem_changes.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "indexer/document_builder.h"
#include "indexer/kept_article.h"
#include "indexer/schema/article_packing.h"

namespace warta::indexer {
namespace {

// Stems have no prefix: those of other families begin with a capital.
bool is_stem(std::string_view term) { return !term.empty() && (term[0] < 'A' || term[0] > 'Z'); }

}  // namespace

std::vector<StemChange> stem_changes(const Xapian::Database& database, const LiveDocuments& live,
                                     const analysis::Language& language) {
  analysis::Analyzer analyzer(language);
  DocumentBuilder builder(analyzer);
  schema::ArticlePacking packing;
  std::unordered_map<std::string, StemChange> changes;
  for (const LiveDocument& item : live.all()) {
    const auto stored = packing.unpack(database.get_document(item.number).get_data());
    if (!stored) continue;  // verify tells
    const std::vector<DocumentTerm>& terms = builder.build(given_back(*stored)).terms();
    auto now = terms.begin();
    const auto end = database.termlist_end(item.number);
    for (auto before = database.termlist_begin(item.number);;) {
      while (before != end && !is_stem(*before)) ++before;
      while (now != terms.end() && !is_stem(now->name)) ++now;
      if (before == end && now == terms.end()) break;
      const bool is_lost = now == terms.end() || (before != end && *before < now->name);
      const bool is_gained = before == end || (now != terms.end() && now->name < *before);
      if (is_lost) ++changes[*before].lost;
      if (is_gained) ++changes[std::string(now->name)].gained;
      if (!is_gained) ++before;
      if (!is_lost) ++now;
    }
  }
  std::vector<StemChange> all;
  for (auto& [stem, change] : changes) {
    change.stem = stem;
    all.push_back(change);
  }
  const auto size = [](const StemChange& change) { return change.lost + change.gained; };
  std::ranges::sort(all, [&](const StemChange& a, const StemChange& b) {
    return size(a) != size(b) ? size(a) > size(b) : a.stem < b.stem;
  });
  all.resize(std::min(all.size(), kMostStemChanges));
  return all;
}

}  // namespace warta::indexer
