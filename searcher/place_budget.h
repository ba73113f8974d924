// SPDX-License-Identifier: GPL-2.0-or-later
// How much of a query may read where words stand. An article's places cost far more to read than
// that it holds a word: a query with dozens of distances between common words would take seconds.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/diagnostic_list.h"
#include "searcher/thrift.h"
#include "searcher/vocabulary.h"

namespace warta::searcher {

/// In how many articles at most the terms stand together: as many as the rarest has.
std::size_t articles_with_all(const std::vector<std::string>& terms, const Vocabulary& vocabulary);

/// Counts for one query.
class PlaceBudget {
 public:
  /// All must outlive it.
  PlaceBudget(const Vocabulary& vocabulary, const Thrift& thrift, DiagnosticList& diagnostics)
      : vocabulary_(vocabulary), thrift_(thrift), diagnostics_(diagnostics) {}

  /// Whether the places of these terms may be read. At first thrift the first that is asked
  /// for always may; what would go beyond the budget may not, and that is told.
  bool allows(const std::vector<std::string>& terms);

 private:
  const Vocabulary& vocabulary_;
  const Thrift& thrift_;
  DiagnosticList& diagnostics_;
  std::size_t spent_ = 0;
};

}  // namespace warta::searcher
