// SPDX-License-Identifier: GPL-2.0-or-later
// What an Indexer was told since its last commit: cleaned articles, and ids to remove.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "corpus/article_source.h"
#include "corpus/cleaning.h"
#include "warta/indexer.h"

namespace warta::embedding {

/// By id: an article to be put in, or nothing, if there is to be none.
using ChangesById = std::map<std::string, std::optional<corpus::Article>>;

/// The last change to each id. For one thread.
class PendingChanges {
 public:
  /// Cleans an article as the readers of files do, and notes it; `now` is what relative dates are
  /// counted from. One that is only to be exchanged stays one that is put in, if it was so before.
  void put(const Article& article, bool exchange_only, std::int64_t now);

  /// Notes that an article is to be taken out.
  void remove(const std::string& id);

  /// The ids to remove, and those that are only to be exchanged.
  std::vector<std::string> removals() const;
  const std::set<std::string>& exchanges() const { return exchanges_; }
  const std::vector<Refused>& refused() const { return refused_; }
  const ChangesById& all() const { return changes_; }

  /// Forgets all that was noted.
  void clear();

 private:
  corpus::Cleaning cleaning_;
  ChangesById changes_;
  std::set<std::string> exchanges_;
  std::vector<Refused> refused_;
};

/// Gives the articles of changes, which must outlive it and stay as they are. For one thread.
class ChangedArticles final : public corpus::ArticleSource {
 public:
  explicit ChangedArticles(const ChangesById& changes)
      : next_(changes.begin()), end_(changes.end()) {}

  corpus::Record next() override;

 private:
  ChangesById::const_iterator next_, end_;
};

}  // namespace warta::embedding
