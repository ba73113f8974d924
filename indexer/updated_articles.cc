// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/updated_articles.h"

#include <utility>

#include "indexer/kept_article.h"

namespace warta::indexer {

UpdatedArticles::UpdatedArticles(const Xapian::Database& database, const LiveDocuments& live,
                                 const ChangeSet& changes,
                                 const std::vector<std::uint32_t>& deleted)
    : database_(database),
      live_(live),
      pending_(changes),
      is_left_out_(changes.leaves(deleted)) {
  for (const LiveDocument& item : live.all()) records_.push_back(item.record);
  for (const RenewedRecord& item : changes.renewed()) records_[item.live] = item.record;
}

corpus::Record UpdatedArticles::next() {
  while (next_live_ < live_.all().size() && is_left_out_[next_live_]) ++next_live_;
  if (next_live_ < live_.all().size()) {
    const Xapian::docid number = live_.all()[next_live_].number;
    auto stored = packing_.unpack(database_.get_document(number).get_data());
    if (!stored) throw Xapian::DatabaseCorruptError("a stored article is not whole");
    corpus::Article article = given_back(std::move(*stored));
    article.record = records_[next_live_++];
    return article;
  }
  return pending_.next();
}

corpus::Record PendingArticles::next() {
  if (next_ == changes_.pending().size()) return corpus::End{};
  return changes_.article(changes_.pending()[next_++]);
}

}  // namespace warta::indexer
