// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/long_queries.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <utility>

namespace warta::searcher {
namespace {

std::size_t articles_of_terms(const Xapian::Query& query, const Vocabulary& vocabulary) {
  std::size_t articles = 0;
  for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term) {
    articles += vocabulary.frequency(*term);
  }
  return articles;
}

// Words and concepts; what else is asked for stands as it is.
bool is_of_words(const Unit& unit) { return !unit.levels.empty(); }

}  // namespace

bool drop_repetitions(std::vector<Unit>& units) {
  constexpr std::size_t kShort = 16, kMostTimes = 2;
  if (units.size() <= kShort) return false;
  std::map<std::string, std::size_t> times;
  return std::erase_if(units, [&](const Unit& unit) {
           return is_of_words(unit) && ++times[unit.query.get_description()] > kMostTimes;
         }) > 0;
}

std::vector<bool> costly_units(const std::vector<Unit>& units, const Vocabulary& vocabulary,
                               const Thrift& thrift) {
  std::vector<bool> costly(units.size(), false);
  if (units.size() <= thrift.short_query) return costly;
  std::vector<std::pair<std::size_t, std::size_t>> costs;  // and the unit's place
  std::size_t all = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::size_t cost = articles_of_terms(units[i].query, vocabulary);
    all += cost;
    if (is_of_words(units[i])) costs.emplace_back(cost, i);
  }
  std::ranges::sort(costs, std::greater<>());
  for (std::size_t i = 0; i + 1 < costs.size() && all > thrift.some_postings; ++i) {
    costly[costs[i].second] = true;
    all -= costs[i].first;
  }
  return costly;
}

}  // namespace warta::searcher
