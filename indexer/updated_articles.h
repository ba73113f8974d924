// SPDX-License-Identifier: GPL-2.0-or-later
// The articles of an index as they will be after a change, read from what is stored and what is
// new.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "corpus/article_source.h"
#include "indexer/change_set.h"
#include "indexer/live_documents.h"
#include "indexer/schema/article_packing.h"

namespace warta::indexer {

/// Gives the articles that are pending. The changes must outlive it. For one thread.
class PendingArticles final : public corpus::ArticleSource {
 public:
  explicit PendingArticles(const ChangeSet& changes) : changes_(changes) {}

  corpus::Record next() override;

 private:
  const ChangeSet& changes_;
  std::size_t next_ = 0;
};

/// Gives the live articles that stay as they are, then those that are pending. All it is given must
/// outlive it. For one thread.
class UpdatedArticles final : public corpus::ArticleSource {
 public:
  UpdatedArticles(const Xapian::Database& database, const LiveDocuments& live,
                  const ChangeSet& changes, const std::vector<std::uint32_t>& deleted);

  /// Throws Xapian::Error if a stored article cannot be read.
  corpus::Record next() override;

 private:
  const Xapian::Database& database_;
  const LiveDocuments& live_;
  PendingArticles pending_;
  schema::ArticlePacking packing_;
  std::vector<bool> is_left_out_;  // of the live documents
  std::vector<std::uint64_t> records_;
  std::uint32_t next_live_ = 0;
};

}  // namespace warta::indexer
