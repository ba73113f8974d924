// SPDX-License-Identifier: GPL-2.0-or-later
// Why a hit has its score: each part of the query is run for that one article, and what it gives
// adds up.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/matching.h"
#include "warta/result.h"

namespace warta::searcher {

/// What each part adds to the score of a match, largest first; parts that add nothing are left
/// out.
std::vector<Contribution> explain(const Xapian::Database& database, const Xapian::Weight& weight,
                                  const CompiledQuery& compiled, const Match& match);

}  // namespace warta::searcher
