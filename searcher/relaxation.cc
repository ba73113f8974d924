// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/relaxation.h"

#include <string>

#include "searcher/score_parts.h"

namespace warta::searcher {
namespace {

using Xapian::Query;

// One by one: an OR to the right of AND_MAYBE was seen to give articles without any of its terms
// the weight of another's (Xapian 1.4.22).
Query boosted(const Query& matched, const QueryPieces& pieces) {
  Query query = matched;
  for (const Query& bonus : pieces.bonuses) query = Query(Query::OP_AND_MAYBE, query, bonus);
  return pieces.prior.empty() ? query : Query(Query::OP_AND_MAYBE, query, pieces.prior);
}

Query filtered(Query query, const QueryPieces& pieces) {
  if (!pieces.filters.empty()) query = Query(Query::OP_FILTER, query, all_of(pieces.filters));
  if (!pieces.excluded.empty()) query = Query(Query::OP_AND_NOT, query, any_of(pieces.excluded));
  return query;
}

void relax(const QueryPieces& pieces, WholeQueries& whole) {
  Query some = any_of(pieces.some);
  if (!pieces.must.empty()) {
    const Query must = all_of(pieces.must);
    some = Query(Query::OP_FILTER, any_of({must, some}), must);
  }
  whole.some = some;
  if (pieces.asked.size() + pieces.must.size() > 1) {
    whole.relaxed = filtered(boosted(some, pieces), pieces);
  }
  if (pieces.related.empty()) return;
  const Query others(Query::OP_AND_NOT, any_of(pieces.related), some);
  whole.related = filtered(others, pieces);
}

}  // namespace

WholeQueries assemble(const QueryPieces& pieces) {
  std::vector<Query> everything = pieces.must;
  everything.insert(everything.end(), pieces.asked.begin(), pieces.asked.end());
  WholeQueries whole;
  if (everything.empty() && pieces.filters.empty() && pieces.excluded.empty()) return whole;
  const Query all = everything.empty() ? Query(std::string()) : all_of(everything);
  whole.all = filtered(boosted(all, pieces), pieces);
  if (everything.size() > 1 || !pieces.related.empty()) {
    relax(pieces, whole);
  }
  return whole;
}

}  // namespace warta::searcher
