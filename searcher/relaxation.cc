// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/relaxation.h"

#include <string>

#include "searcher/score_parts.h"

namespace warta::searcher {
namespace {

using Xapian::Query;

// Bonuses one by one: an OR to the right of AND_MAYBE was seen to give articles without any of its
// terms the weight of another's (Xapian 1.4.22). Closeness by OR, within what matches anyway: to
// the right of AND_MAYBE the places of one article are read anew for every article before it, which
// took fifty times as long as all the rest.
Query boosted(const Query& matched, const QueryPieces& pieces) {
  Query query = matched;
  for (const Query& bonus : pieces.bonuses) query = Query(Query::OP_AND_MAYBE, query, bonus);
  for (const Query& close : pieces.closeness) {
    query = Query(Query::OP_OR, query, Query(Query::OP_FILTER, close, matched));
  }
  return pieces.prior.empty() ? query : Query(Query::OP_AND_MAYBE, query, pieces.prior);
}

Query filtered(Query query, const QueryPieces& pieces) {
  if (!pieces.filters.empty()) query = Query(Query::OP_FILTER, query, all_of(pieces.filters));
  if (!pieces.excluded.empty()) query = Query(Query::OP_AND_NOT, query, any_of(pieces.excluded));
  return query;
}

// The relaxed answer begins with the strict one, scores and all, so that pages follow each other:
// an article with all the words scores as it does in `all`, any other a fraction of what it would.
void relax(const Query& all, const QueryPieces& pieces, double factor, WholeQueries& whole) {
  Query some = any_of(pieces.some);
  if (!pieces.must.empty()) {
    const Query must = all_of(pieces.must);
    some = Query(Query::OP_FILTER, any_of({must, some}), must);
  }
  whole.some = some;
  Query others = boosted(some, pieces);
  if (!pieces.related.empty()) others = Query(Query::OP_OR, others, any_of(pieces.related));
  others = Query(Query::OP_AND_NOT, others, Query(Query::OP_SCALE_WEIGHT, all, 0));
  others = Query(Query::OP_SCALE_WEIGHT, others, factor);
  whole.relaxed = filtered(Query(Query::OP_OR, boosted(all, pieces), others), pieces);
}

}  // namespace

WholeQueries assemble(const QueryPieces& pieces, const RankingProfile& profile) {
  std::vector<Query> everything = pieces.must;
  everything.insert(everything.end(), pieces.asked.begin(), pieces.asked.end());
  WholeQueries whole;
  if (everything.empty() && pieces.filters.empty() && pieces.excluded.empty()) return whole;
  const Query all = everything.empty() ? Query(std::string()) : all_of(everything);
  whole.all = filtered(boosted(all, pieces), pieces);
  if (everything.size() > 1 || !pieces.related.empty()) {
    relax(all, pieces, profile.relaxed, whole);
  }
  return whole;
}

}  // namespace warta::searcher
