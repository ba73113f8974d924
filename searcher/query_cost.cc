// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_cost.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace warta::searcher {
namespace {

using Xapian::Query;

// Measured on an index of 26,586 articles, beside one article of one word, which takes 50 ns.
constexpr std::size_t kPlaces = 5;   // where one word stands in an article
constexpr std::size_t kSource = 80;  // the same, read by a PostingSource
constexpr std::size_t kAgain = 2;    // Xapian 1.4.22 reads it so often when it is asked one by one
constexpr std::size_t kSourceCheck = 3;  // whether a list that is told by places holds an article
constexpr std::size_t kPassed = 8;       // so many articles of a list are passed over for one unit

// To find and weigh the next article among many lists takes a walk through a tree of them. So many
// times more than the articles themselves.
std::size_t more_for_many(const Query& query) {
  if (query.get_type() == Query::OP_SYNONYM) return 0;
  constexpr std::size_t kFew = 2, kShare = 3;
  const auto depth = static_cast<std::size_t>(std::bit_width(query.get_num_subqueries()));
  const std::size_t deeper = std::max(depth, kFew) - kFew;
  return deeper * deeper / kShare;
}

}  // namespace

QueryCost CostEstimate::of(const Query& query) {
  cost_ = {};
  add(query, {articles_, false});
  return cost_;
}

std::size_t CostEstimate::frequency(const Query& term) {
  const std::string name = *term.get_terms_begin();
  const auto [known, is_new] = frequencies_.try_emplace(name, 0);
  if (is_new) known->second = vocabulary_.frequency(name);
  return known->second;
}

// In how many articles at most a query matches.
std::size_t CostEstimate::reach(const Query& query) {
  switch (query.get_type()) {
    case Query::LEAF_TERM:
      return frequency(query);
    case Query::LEAF_MATCH_NOTHING:
      return 0;
    case Query::OP_AND:
    case Query::OP_FILTER:
    case Query::OP_NEAR:
    case Query::OP_PHRASE:
      return smallest_reach(query);
    case Query::OP_AND_NOT:
    case Query::OP_AND_MAYBE:
    case Query::OP_SCALE_WEIGHT:
      return reach(query.get_subquery(0));
    case Query::OP_OR:
    case Query::OP_SYNONYM:
    case Query::OP_MAX: {
      std::size_t sum = 0;
      for (std::size_t i = 0; i < query.get_num_subqueries() && sum < articles_; ++i) {
        sum += reach(query.get_subquery(i));
      }
      return std::min(sum, articles_);
    }
    default:
      return articles_;
  }
}

std::size_t CostEstimate::smallest_reach(const Query& query) {
  std::size_t smallest = articles_;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    smallest = std::min(smallest, reach(query.get_subquery(i)));
  }
  return smallest;
}

// Gives how many articles are left.
std::size_t CostEstimate::add(const Query& query, Asked asked) {
  switch (query.get_type()) {
    case Query::LEAF_MATCH_NOTHING:
      return 0;
    case Query::LEAF_TERM: {
      const std::size_t all = frequency(query), met = std::min(all, asked.articles);
      cost_.postings += met + (all - met) / kPassed;
      return met;
    }
    case Query::LEAF_POSTING_SOURCE:
      cost_.places += asked.articles * kSource;
      return asked.articles;
    case Query::OP_SCALE_WEIGHT:
      return add(query.get_subquery(0), asked);
    case Query::OP_AND:
    case Query::OP_FILTER:
      return add_all(query, asked);
    case Query::OP_NEAR:
    case Query::OP_PHRASE:
      return add_places(query, asked);
    case Query::OP_AND_NOT:
    case Query::OP_AND_MAYBE:
      return add_first(query, asked);
    case Query::OP_OR:
    case Query::OP_SYNONYM:
    case Query::OP_MAX:
      return add_any(query, asked);
    default:
      cost_.postings += asked.articles;
      return asked.articles;
  }
}

std::size_t CostEstimate::add_all(const Query& query, Asked asked) {
  const std::size_t smallest = smallest_reach(query);
  if (smallest < asked.articles) asked = {smallest, asked.one_by_one};
  const bool is_several = query.get_num_subqueries() > 1;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    add(query.get_subquery(i), {asked.articles, asked.one_by_one || is_several});
  }
  return asked.articles;
}

std::size_t CostEstimate::add_any(const Query& query, Asked asked) {
  std::size_t sum = 0, sources = 0;
  const std::size_t before = cost_.postings;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    const Query part = query.get_subquery(i);
    // Of many lists that are told by places most do not hold an article, which is seen at once.
    if (part.get_type() == Query::LEAF_POSTING_SOURCE && ++sources > 2) {
      cost_.places += asked.articles * kSourceCheck;
    } else {
      sum += add(part, asked);
    }
  }
  cost_.postings += (cost_.postings - before) * more_for_many(query);
  return std::min(sum, asked.articles);
}

std::size_t CostEstimate::add_first(const Query& query, Asked asked) {
  const std::size_t met = add(query.get_subquery(0), asked);
  for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
    add(query.get_subquery(i), {met, true});
  }
  return met;
}

std::size_t CostEstimate::add_places(const Query& query, Asked asked) {
  const std::size_t words = query.get_num_subqueries();
  const std::size_t met = std::min(smallest_reach(query), asked.articles);
  for (std::size_t i = 0; i < words; ++i) add(query.get_subquery(i), {met, true});
  cost_.places += met * words * kPlaces * (asked.one_by_one ? kAgain : 1);
  return met;
}

}  // namespace warta::searcher
