// SPDX-License-Identifier: GPL-2.0-or-later
// From what is asked for to whole queries: with all of it, with some, with related words.
#pragma once

#include <xapian.h>

#include <vector>

namespace warta::searcher {

/// What a query is made of.
struct QueryPieces {
  std::vector<Xapian::Query> asked;
  std::vector<Xapian::Query> some;     ///< Of these, what makes a relaxed answer.
  std::vector<Xapian::Query> related;  ///< What may stand for them there.
  std::vector<Xapian::Query> must;
  std::vector<Xapian::Query> filters;  ///< They hold and score nothing.
  std::vector<Xapian::Query> excluded;
  std::vector<Xapian::Query> bonuses;  ///< They lift a score.
  Xapian::Query prior;                 ///< The same, for what an article is; may be empty.
};

/// Whole queries; each may be empty.
struct WholeQueries {
  Xapian::Query all;
  Xapian::Query some;
  Xapian::Query relaxed;  ///< With some of it.
  Xapian::Query related;  ///< With none of it, but with related words.
};

/// Puts the pieces together. Nothing if there are none.
WholeQueries assemble(const QueryPieces& pieces);

}  // namespace warta::searcher
