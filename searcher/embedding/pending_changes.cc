// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/embedding/pending_changes.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "corpus/finish_article.h"

namespace warta::embedding {
namespace {

// What a reader of files would hand on; what it finds out itself is not here.
corpus::Article raw_article(const Article& article) {
  return {.id = article.id,
          .title = article.title_is_derived ? "" : article.title,  // it will be derived again
          .body = article.body,
          .lead = article.lead,
          .source = article.source,
          .agency = article.agency,
          .place = article.place,
          .author = article.author,
          .editor = article.editor,
          .category = article.category,
          .tags = article.tags,
          .url = article.url,
          .language = article.language,
          .published = article.published,
          .updated = article.updated};
}

bool is_utf8(const corpus::Article& article) {
  const auto is_good = [](const std::string& text) { return corpus::is_utf8(text); };
  return std::ranges::all_of(article.tags, is_good) && is_good(article.title) &&
         is_good(article.body) && is_good(article.lead) && is_good(article.source) &&
         is_good(article.agency) && is_good(article.place) && is_good(article.author) &&
         is_good(article.editor) && is_good(article.category) && is_good(article.language);
}

}  // namespace

void PendingChanges::put(const Article& article, bool exchange_only, std::int64_t now) {
  corpus::Article raw = raw_article(article);
  if (!is_utf8(raw)) {
    refused_.push_back({article.id, "not UTF-8"});
    return;
  }
  cleaning_.now = now;
  auto finished = corpus::finish_article(std::move(raw), cleaning_);
  if (const auto* reason = std::get_if<std::string>(&finished)) {
    refused_.push_back({article.id, *reason});
    return;
  }
  auto& clean = std::get<corpus::Article>(finished);
  const std::string id = clean.id;
  const auto before = changes_.find(id);
  const bool was_put =
      before != changes_.end() && before->second.has_value() && !exchanges_.contains(id);
  if (exchange_only && !was_put) {
    exchanges_.insert(id);
  } else {
    exchanges_.erase(id);
  }
  changes_.insert_or_assign(id, std::move(clean));
}

void PendingChanges::remove(const std::string& id) {
  const std::string clean = corpus::clean_id(id);
  exchanges_.erase(clean);
  changes_.insert_or_assign(clean, std::nullopt);
}

std::vector<std::string> PendingChanges::removals() const {
  std::vector<std::string> ids;
  for (const auto& [id, article] : changes_) {
    if (!article) ids.push_back(id);
  }
  return ids;
}

void PendingChanges::clear() {
  changes_.clear();
  exchanges_.clear();
  refused_.clear();
}

corpus::Record ChangedArticles::next() {
  while (next_ != end_ && !next_->second) ++next_;
  if (next_ == end_) return corpus::End{};
  return *(next_++)->second;
}

}  // namespace warta::embedding
