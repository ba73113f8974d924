// SPDX-License-Identifier: GPL-2.0-or-later
// What is asked of a Searcher.
#pragma once

#include <cstddef>
#include <string>

namespace warta {

/// The order of hits. Articles without a date come last in Newest.
enum class Sort { Relevance, Newest };

/// One search. The query language is described in searcher/README.md; any text is a query.
struct Request {
  std::string query;
  std::size_t limit = 10;  ///< At most this many hits; 10,000 are given at most.
  std::size_t offset = 0;  ///< Passes over so many hits first; for pages.
  Sort sort = Sort::Relevance;
  std::string profile = "pertahanan";  ///< A profile of the ranking table.
  bool explain = false;                ///< Fills Hit::contributions, at some cost.
};

}  // namespace warta
