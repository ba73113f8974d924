// SPDX-License-Identifier: GPL-2.0-or-later
// Why a hit has its score: each part of the query is run for that one article, and what it gives
// adds up.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/query_compiler.h"
#include "warta/result.h"

namespace warta::searcher {

/// What each part adds to the score of a document, largest first; parts that add nothing are left
/// out. For a document that was found by the relaxed query alone, each adds `relaxed` times as
/// much.
std::vector<Contribution> explain(const Xapian::Database& database, const Xapian::Weight& weight,
                                  const CompiledQuery& compiled, double relaxed,
                                  Xapian::docid document);

}  // namespace warta::searcher
