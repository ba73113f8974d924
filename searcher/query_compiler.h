// SPDX-License-Identifier: GPL-2.0-or-later
// A query tree becomes a Xapian query: each word is looked for at all its levels (stem, root, exact
// form, concept), and what only lifts the score is kept apart from what decides the match.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "searcher/query_tree.h"
#include "searcher/ranking_profile.h"
#include "stemmer/text/analyzer.h"

namespace warta::searcher {

/// One summand of the score: its query, weights applied, can be run by itself for one article.
struct ScorePart {
  std::string kind;    ///< As Contribution::kind.
  std::string detail;  ///< As Contribution::detail.
  Xapian::Query query;
};

/// What a snippet should show and mark: folded stems, roots and concepts of the query.
struct Wanted {
  std::unordered_set<std::string> stems;
  std::unordered_set<std::string> roots;
  std::unordered_set<std::uint32_t> concepts;
};

/// A query, ready to run.
struct CompiledQuery {
  Xapian::Query all;   ///< Articles with everything that was asked for. Empty: nothing to look for.
  Xapian::Query some;  ///< Articles with some of it, unscored; empty if there is no relaxed query.
  Xapian::Query relaxed;  ///< Articles with some of it or related words; may be empty.
  std::vector<ScorePart> parts;
  Wanted wanted;
  std::vector<Diagnostic> diagnostics;  ///< The tree's, and the compiler's own.
};

/// Compiles a tree by a profile. Which articles match does not depend on the profile. The analyzer
/// is the one that the index was written with, by its fingerprint.
CompiledQuery compile_query(const QueryTree& tree, analysis::Analyzer& analyzer,
                            const RankingProfile& profile);

}  // namespace warta::searcher
