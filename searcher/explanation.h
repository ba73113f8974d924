// SPDX-License-Identifier: GPL-2.0-or-later
// Why a hit has its score: each part of the query is run for that one article, and what it gives
// adds up.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/query_compiler.h"
#include "warta/result.h"

namespace warta::searcher {

/// What each part adds to the score of the article with this id, largest first; parts that add
/// nothing are left out. For an article that was found by the relaxed query alone, each adds
/// `relaxed` times as much.
std::vector<Contribution> explain(const Xapian::Database& database, const Xapian::Weight& weight,
                                  const CompiledQuery& compiled, double relaxed,
                                  const std::string& id);

}  // namespace warta::searcher
