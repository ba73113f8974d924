// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/relaxation.h"

#include <string>

#include "searcher/score_parts.h"

namespace warta::searcher {
namespace {

using Xapian::Query;

// One by one: an OR to the right of AND_MAYBE was seen to give articles without any of its terms
// the weight of another's (Xapian 1.4.22).
Query boosted(Query query, const std::vector<Query>& bonuses) {
  for (const Query& bonus : bonuses) query = Query(Query::OP_AND_MAYBE, query, bonus);
  return query;
}

// What lifts articles with all the words, or with some.
std::vector<Query> bonuses_of(const QueryPieces& pieces, bool has_all) {
  std::vector<Query> bonuses = pieces.bonuses;
  if (has_all || pieces.is_closeness_cheap) {
    bonuses.insert(bonuses.end(), pieces.closeness.begin(), pieces.closeness.end());
  }
  if (!pieces.prior.empty()) bonuses.push_back(pieces.prior);
  return bonuses;
}

Query filtered(Query query, const QueryPieces& pieces) {
  if (!pieces.filters.empty()) query = Query(Query::OP_FILTER, query, all_of(pieces.filters));
  if (!pieces.excluded.empty()) query = Query(Query::OP_AND_NOT, query, any_of(pieces.excluded));
  return query;
}

// The relaxed answer begins with the strict one, scores and all, so that pages follow each other:
// an article with all the words scores as it does in `all`, any other a fraction of what it would.
void relax(const Query& all, const QueryPieces& pieces, double factor, WholeQueries& whole) {
  Query some = any_of(pieces.asked);
  if (!pieces.must.empty()) {
    const Query must = all_of(pieces.must);
    some = Query(Query::OP_FILTER, any_of({must, some}), must);
  }
  whole.some = some;
  Query others = boosted(some, bonuses_of(pieces, false));
  if (!pieces.related.empty()) others = Query(Query::OP_OR, others, any_of(pieces.related));
  others = Query(Query::OP_AND_NOT, others, Query(Query::OP_SCALE_WEIGHT, all, 0));
  others = Query(Query::OP_SCALE_WEIGHT, others, factor);
  whole.relaxed =
      filtered(Query(Query::OP_OR, boosted(all, bonuses_of(pieces, true)), others), pieces);
}

}  // namespace

WholeQueries assemble(const QueryPieces& pieces, const RankingProfile& profile) {
  std::vector<Query> everything = pieces.must;
  everything.insert(everything.end(), pieces.asked.begin(), pieces.asked.end());
  WholeQueries whole;
  if (everything.empty() && pieces.filters.empty() && pieces.excluded.empty()) return whole;
  const Query all = everything.empty() ? Query(std::string()) : all_of(everything);
  whole.all = filtered(boosted(all, bonuses_of(pieces, true)), pieces);
  if (everything.size() > 1 || !pieces.related.empty()) {
    relax(all, pieces, profile.relaxed, whole);
  }
  return whole;
}

}  // namespace warta::searcher
