// SPDX-License-Identifier: GPL-2.0-or-later
// Filters at the end of a query: sumber:"…" tempat:"…" tanggal:2025-06 +(kapal selam). The query's
// text is the one place where they stand; the page reads them there, adds to them and takes them
// away.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace warta::server::page {

/// A filter that stands in a query.
struct Filter {
  std::string kind;       ///< "source", "category", "place", "agency", "author", "editor", "date",
                          ///< "concept".
  std::string value;      ///< Without quotation marks and parentheses.
  std::size_t begin = 0;  ///< Its bytes in the query.
  std::size_t end = 0;
};

/// The filters behind which nothing else stands, in their order. None where one cannot be sure what
/// they belong to: behind an operator, or if a quotation mark or parenthesis is open.
std::vector<Filter> filters_of(std::string_view query);

/// The query with a filter more at its end. What is open is closed before, an operator that waits
/// for its neighbour is left out, and a date takes the place of the date filters before it.
std::string with_filter(std::string_view query, std::string_view kind, std::string_view value);

/// The query without one of its filters_of().
std::string without_filter(std::string_view query, const Filter& filter);

/// The query without any of its filters_of(): what was asked for itself.
std::string without_filters(std::string_view query);

}  // namespace warta::server::page
