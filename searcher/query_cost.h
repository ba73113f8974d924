// SPDX-License-Identifier: GPL-2.0-or-later
// What it may cost to run a query, told before it is run from how many articles hold its terms.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <unordered_map>

#include "searcher/vocabulary.h"

namespace warta::searcher {

/// In units of Limits::cost: one article of one word, looked at.
struct QueryCost {
  std::size_t postings = 0;  ///< For the articles of words.
  std::size_t places = 0;    ///< For where words stand in them, and what is told by that.
  std::size_t total() const { return postings + places; }
};

/// Estimates queries over one index. Each query is supposed to be run to its end: Xapian, which
/// passes over what cannot come among the best, mostly needs less. For one thread; throws what
/// Xapian throws.
class CostEstimate {
 public:
  explicit CostEstimate(const Vocabulary& vocabulary)
      : vocabulary_(vocabulary), articles_(vocabulary.articles()) {}

  /// What this query costs; nothing for an empty one.
  QueryCost of(const Xapian::Query& query);

 private:
  struct Asked {
    std::size_t articles = 0;  // about so many at most
    bool one_by_one = false;   // by another part of the query, not passed over one after the other
  };
  std::size_t frequency(const Xapian::Query& term);
  std::size_t reach(const Xapian::Query& query);
  std::size_t smallest_reach(const Xapian::Query& query);
  std::size_t add(const Xapian::Query& query, Asked asked);
  std::size_t add_all(const Xapian::Query& query, Asked asked);
  std::size_t add_any(const Xapian::Query& query, Asked asked);
  std::size_t add_first(const Xapian::Query& query, Asked asked);
  std::size_t add_places(const Xapian::Query& query, Asked asked);

  const Vocabulary& vocabulary_;
  std::size_t articles_;
  QueryCost cost_;
  std::unordered_map<std::string, std::size_t> frequencies_;
};

}  // namespace warta::searcher
