// SPDX-License-Identifier: GPL-2.0-or-later
// All that matches, counted: by source, category, place, agency, month, concept, and along time.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/columns.h"
#include "stemmer/text/language.h"
#include "warta/request.h"
#include "warta/result.h"

namespace warta::searcher {

/// What to count.
struct Counted {
  std::vector<std::string> facets;  ///< English names.
  std::size_t values = 10;          ///< Of each facet, the most frequent ones.
  bool timeline = false;
};

/// The English name of a facet that is named in either language ("sumber"); empty if there is none.
std::string facet_named(const std::string& name);

/// All facets' names, for a person.
std::string known_facets();

/// Runs a query over the whole index and counts. Exact; its time grows with what matches.
void count_matches(const Xapian::Database& database, Columns& columns,
                   const analysis::Language& language, const Xapian::Query& query,
                   const Counted& counted, Result& result);

}  // namespace warta::searcher
