// SPDX-License-Identifier: GPL-2.0-or-later
// How much is done for a query. At first all that its text means; where that would cost more than
// Limits::cost, less, step by step, until it does not.
#pragma once

#include <cstddef>
#include <cstdint>

#include "searcher/diagnostic_list.h"
#include "searcher/query_cost.h"

namespace warta::searcher {

/// What is done for a query, and up to where.
struct Thrift {
  /// In so many articles words may be looked for by where they stand; at 0 nowhere: phrases, NEAR
  /// and >= count as AND then, and isi: and teras: as the whole article.
  std::size_t place_articles = 4000;
  bool first_is_free = true;            ///< The first that reads places may do so in all articles.
  std::size_t prefix_words = SIZE_MAX;  ///< That one prefix* stands for, beside the limit.
  /// A query of more units than this leaves its commonest words to the articles that have all of
  /// it, so that the others stand in some_postings articles at most.
  std::size_t short_query = 12;
  std::size_t some_postings = 150'000;
  std::size_t things = SIZE_MAX;  ///< Words, phrases and beginnings that are looked for.

  bool reads_places() const { return place_articles > 0; }
  bool operator==(const Thrift&) const = default;
};

/// What a query costs, step by step.
struct StepCosts {
  QueryCost all;                 ///< With all of its words.
  QueryCost relaxed;             ///< With some.
  std::size_t things = 0;        ///< As Thrift::things, that are there.
  std::size_t prefix_words = 0;  ///< As Thrift::prefix_words, that are there.

  std::size_t places() const { return all.places + relaxed.places; }
  std::size_t total() const { return all.total() + relaxed.total(); }
};

/// Saves where the most is spent. False if nothing is left to save.
bool save(Thrift& thrift, const StepCosts& costs);

/// Tells what a query lost by thrift.
void tell(const Thrift& thrift, std::size_t most_cost, DiagnosticList& diagnostics);

}  // namespace warta::searcher
