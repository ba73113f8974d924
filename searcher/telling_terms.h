// SPDX-License-Identifier: GPL-2.0-or-later
// The words that tell some articles from all others, by Xapian's expansion (Robertson's "On term
// selection for query expansion", 1990): what related articles and feedback look for.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/date_weight.h"
#include "searcher/query_compiler.h"

namespace warta::searcher {

/// A stem, and how well it tells the articles from others: 1 for the best, less for the others.
struct TellingTerm {
  std::string stem;
  double weight = 0;
};

/// The best ones for some articles, best first, of those that `least_articles` of the index have.
/// Reads their lists of terms: some milliseconds for ten articles.
std::vector<TellingTerm> telling_terms(const Xapian::Database& database,
                                       const std::vector<Xapian::docid>& documents,
                                       std::size_t most, std::size_t least_articles = 1);

/// A query for articles that tell of the same as one: with its telling words, nearer in time
/// better; not itself nor its copies. What `filter` asks for holds, if it asks for anything.
CompiledQuery related_query(const Xapian::Database& database, Xapian::docid article,
                            const std::vector<Xapian::docid>& copies, const DateDecay& decay,
                            const CompiledQuery& filter);

/// Adds the words that tell the best answers of a query from other articles, at a share of what
/// they would weigh in a query (Request::feedback).
void add_feedback(const Xapian::Database& database, const std::vector<Xapian::docid>& best,
                  double share, CompiledQuery& compiled);

}  // namespace warta::searcher
