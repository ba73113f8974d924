// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/score_parts.h"

#include <iterator>
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
  if (weight <= 0) return {};
  const Query scaled = level(kind, std::move(detail), query, weight, scope);
  parts_.back().is_bonus = true;
  return scaled;
}

std::vector<ScorePart> ScoreParts::take_after(std::size_t size) {
  const auto first = parts_.begin() + static_cast<std::ptrdiff_t>(size);
  std::vector<ScorePart> taken(std::make_move_iterator(first),
                               std::make_move_iterator(parts_.end()));
  parts_.erase(first, parts_.end());
  return taken;
}

Query all_of(const std::vector<Query>& queries) {
  return Query(Query::OP_AND, queries.begin(), queries.end());
}

Query any_of(const std::vector<Query>& queries) {
  return Query(Query::OP_OR, queries.begin(), queries.end());
}

}  // namespace warta::searcher
