// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/kept_article.h"

#include <utility>

namespace warta::indexer {
namespace {

// Both have the same members by the same names.
template <typename To, typename From>
To copied(From&& from) {
  To to;
  to.id = std::forward<From>(from).id;
  to.title = std::forward<From>(from).title;
  to.body = std::forward<From>(from).body;
  to.source = std::forward<From>(from).source;
  to.agency = std::forward<From>(from).agency;
  to.place = std::forward<From>(from).place;
  to.author = std::forward<From>(from).author;
  to.editor = std::forward<From>(from).editor;
  to.category = std::forward<From>(from).category;
  to.url = std::forward<From>(from).url;
  to.lead = std::forward<From>(from).lead;
  to.language = std::forward<From>(from).language;
  to.published_text = std::forward<From>(from).published_text;
  to.updated_text = std::forward<From>(from).updated_text;
  to.tags = std::forward<From>(from).tags;
  to.published = from.published;
  to.updated = from.updated;
  to.title_is_derived = from.title_is_derived;
  return to;
}

}  // namespace

schema::StoredArticle kept(const corpus::Article& article) {
  return copied<schema::StoredArticle>(article);
}

corpus::Article given_back(schema::StoredArticle kept) {
  return copied<corpus::Article>(std::move(kept));
}

}  // namespace warta::indexer
