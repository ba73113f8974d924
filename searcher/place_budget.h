// SPDX-License-Identifier: GPL-2.0-or-later
// How much of a query may read where words stand. An article's places cost far more to read than
// that it holds a word: a query with dozens of distances between common words would take seconds.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/diagnostic_list.h"
#include "searcher/vocabulary.h"

namespace warta::searcher {

/// In how many articles at most the terms stand together: as many as the rarest has.
std::size_t articles_with_all(const std::vector<std::string>& terms, const Vocabulary& vocabulary);

/// Counts for one query.
class PlaceBudget {
 public:
  /// Both must outlive it.
  PlaceBudget(const Vocabulary& vocabulary, DiagnosticList& diagnostics)
      : vocabulary_(vocabulary), diagnostics_(diagnostics) {}

  /// Whether the places of these terms may be read. The first that is asked for always may; after
  /// that what would go beyond the budget may not, and that is told.
  bool allows(const std::vector<std::string>& terms);

 private:
  static constexpr std::size_t kMostArticles = 4000;

  const Vocabulary& vocabulary_;
  DiagnosticList& diagnostics_;
  std::size_t spent_ = 0;
};

}  // namespace warta::searcher
