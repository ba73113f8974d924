// SPDX-License-Identifier: GPL-2.0-or-later
// What other rules make of the words of an index: which stems articles lose and gain.
#pragma once

#include <xapian.h>

#include <vector>

#include "indexer/live_documents.h"
#include "indexer/report.h"
#include "stemmer/text/language.h"

namespace warta::indexer {

/// Lists at most so many stems: those that most articles lose or gain.
inline constexpr std::size_t kMostStemChanges = 200;

/// Analyses every stored article by these rules and compares its stems with those that the index
/// has. About 0.15 ms an article. Throws Xapian::Error.
std::vector<StemChange> stem_changes(const Xapian::Database& database, const LiveDocuments& live,
                                     const analysis::Language& language);

}  // namespace warta::indexer
