// SPDX-License-Identifier: GPL-2.0-or-later
// The articles that an index keeps, one after another: what was indexed can be read back.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>

#include "indexer/schema/article_packing.h"
#include "indexer/schema/stored_article.h"

namespace warta::indexer {

/// Walks through the articles of the live generation. By which rules it was built does not matter:
/// the texts are kept as they were read. For one thread.
class StoredArticles {
 public:
  /// Whether the folder is laid out as an index, with a live generation or without one yet.
  static bool is_index(const std::filesystem::path& folder);

  /// Opens the generation that is live now, and stays with it. Throws IndexError if the folder is
  /// no index, or the index is damaged.
  explicit StoredArticles(std::filesystem::path index);

  /// The next article, in the order of indexing; nothing, and again nothing, after the last. Throws
  /// IndexError if one cannot be read.
  std::optional<schema::StoredArticle> next();

  /// How many articles there are in all.
  std::size_t size() const { return database_.get_doccount(); }

 private:
  void open();

  std::filesystem::path index_;
  Xapian::Database database_;
  schema::ArticlePacking packing_;
  Xapian::PostingIterator at_, end_;
};

}  // namespace warta::indexer
