// SPDX-License-Identifier: GPL-2.0-or-later
// What a request asks an index for: the query of its text, and what recency, feedback and an
// article to be like add to it.
#pragma once

#include <xapian.h>

#include <cstdint>

#include "searcher/index_reader.h"
#include "searcher/query_compiler.h"
#include "searcher/query_tree.h"
#include "searcher/ranking_profile.h"
#include "stemmer/text/analyzer.h"
#include "warta/request.h"

namespace warta::searcher {

/// The query of a request whose text was parsed; empty, with a diagnostic, if it asks for nothing.
/// Throws warta::Error{RequestInvalid} if there is no article that it is to be like, and what
/// Xapian throws.
CompiledQuery query_of(const Request& request, const QueryTree& tree, const RankingProfile& profile,
                       analysis::Analyzer& analyzer, IndexReader& reader);

/// How a profile weighs one term.
Xapian::BM25Weight bm25(const RankingProfile& profile);

/// The moment that a request takes for now, in seconds since 1970-01-01 UTC.
std::int64_t now_of(const Request& request);

}  // namespace warta::searcher
