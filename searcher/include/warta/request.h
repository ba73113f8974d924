// SPDX-License-Identifier: GPL-2.0-or-later
// What is asked of a Searcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "warta/export.h"

namespace warta {

/// The order of hits. Articles without a date come last in Newest and in Oldest.
enum class Sort { Relevance, Newest, Oldest };

/// What is done with copies: one story that several sources carry.
enum class Copies {
  Folded,  ///< One hit a story, the first published one; the others are its Hit::copies.
  All,     ///< A hit each.
};

/// How much a query may cost. What is beyond is left out, and a diagnostic says so.
struct Limits {
  std::size_t query_bytes = 4096;  ///< Of the query's text.
  std::size_t terms = 64;          ///< Words, phrases and other things asked for.
  std::size_t depth = 32;          ///< Parentheses within parentheses.
  std::size_t prefix_words = 100;  ///< Words that one prefix* stands for, the commonest first.
  /// Articles that are looked at, once for each word; where words stand in one counts many times.
  /// As estimated before: what costs the most is made simpler until so much will do.
  std::size_t cost = 1'000'000;
};

/// One search. The query language is described in searcher/README.md; any text is a query.
struct Request {
  std::string query = {};
  std::size_t limit = 10;  ///< At most this many hits; 10,000 are given at most.
  std::size_t offset = 0;  ///< Passes over so many hits first; for pages.
  Sort sort = Sort::Relevance;
  std::string profile = "pertahanan";  ///< A profile of the ranking table.
  bool explain = false;                ///< Fills Hit::contributions, at some cost.

  /// Result::next of the page before: the hits behind it. With it, offset must be 0.
  std::string after = {};
  Copies copies = Copies::Folded;
  /// Numbers of the profile to be other ones: {"proximity", 0.5}.
  std::vector<std::pair<std::string, double>> settings = {};
  /// Searches again with the words that tell the best ten answers from other articles.
  bool feedback = false;
  /// The id of an article: finds others that tell of the same; the query, if any, filters.
  std::string like = {};
  /// What to count over all that matches: "source", "category", "place", "agency", "month",
  /// "concept", in either language.
  std::vector<std::string> facets = {};
  std::size_t facet_values = 10;  ///< So many values of each facet, the most frequent ones.
  bool timeline = false;          ///< Counts all that matches by day, month or year.
  bool snippets = true;           ///< Fills Hit::snippet and Hit::marks.
  bool debug = false;             ///< Fills Result::stages.
  std::optional<std::int64_t> now =
      {};  ///< Seconds since 1970-01-01 UTC; nothing: the machine's clock.
  Limits limits = {};
};

/// The request that a JSON object tells, by the names above: {"query": "rudal", "limit": 5, "sort":
/// "newest", "copies": "all", "settings": {"proximity": 0.5}, "limits": {"terms": 32}}. What it
/// does not tell is as a Request is. Throws Error{RequestInvalid} if it is no such object: not
/// JSON, a name that is none, a value of another type or out of range. Thread-safe.
WARTA_API Request request_from_json(std::string_view json);

}  // namespace warta
