// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/score_parts.h"

#include <utility>

namespace warta::searcher {

using Xapian::Query;

Query ScoreParts::level(std::string_view kind, std::string detail, const Query& query,
                        double weight, Scope scope) {
  Query scaled = weight == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, weight);
  if (weight > 0) parts_.push_back({std::string(kind), std::move(detail), scaled, scope});
  return scaled;
}

Query ScoreParts::bonus(std::string_view kind, std::string detail, const Query& query,
                        double weight, Scope scope) {
  return weight > 0 ? level(kind, std::move(detail), query, weight, scope) : Query();
}

void ScoreParts::leave_out(std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) parts_[i].scope = Scope::Nowhere;
}

Query all_of(const std::vector<Query>& queries) {
  return Query(Query::OP_AND, queries.begin(), queries.end());
}

Query any_of(const std::vector<Query>& queries) {
  return Query(Query::OP_OR, queries.begin(), queries.end());
}

}  // namespace warta::searcher
