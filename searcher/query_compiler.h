// SPDX-License-Identifier: GPL-2.0-or-later
// A query tree becomes a Xapian query: each word is looked for at all its levels (stem, root, exact
// form, concept), and what only lifts the score is kept apart from what decides the match.
#pragma once

#include <xapian.h>

#include <vector>

#include "searcher/learnt_acronyms.h"
#include "searcher/query_tree.h"
#include "searcher/ranking_profile.h"
#include "searcher/score_parts.h"
#include "searcher/vocabulary.h"
#include "searcher/wanted.h"
#include "stemmer/text/analyzer.h"
#include "warta/request.h"

namespace warta::searcher {

/// A query, ready to run.
struct CompiledQuery {
  Xapian::Query all;   ///< Articles with everything that was asked for. Empty: nothing to look for.
  Xapian::Query some;  ///< Articles with some of it; empty if there is no relaxed query.
  Xapian::Query relaxed;  ///< Articles with some of it or related words; may be empty.
  double relaxed_share =
      1;  ///< What an article found by the relaxed query alone keeps of its score.
  std::vector<Xapian::Query> close;  ///< What is added for words that stand close together.
  std::size_t cost = 0;  ///< At most, as Limits::cost counts; more only where nothing can be saved.
  bool only_filters =
      false;  ///< Nothing is asked for but fields and dates: no score tells them apart.
  std::vector<ScorePart> parts;
  Wanted wanted;
  std::vector<Diagnostic> diagnostics;  ///< The tree's, and the compiler's own.
};

/// Compiles a tree by a profile. Which articles match does not depend on the profile. The analyzer
/// is the one that the index was written with, by its fingerprint; the vocabulary is the index's
/// own. Throws what Xapian throws where an index is read.
CompiledQuery compile_query(const QueryTree& tree, analysis::Analyzer& analyzer,
                            LearntAcronyms& acronyms, const RankingProfile& profile,
                            const Vocabulary& vocabulary = {}, const Limits& limits = {});

}  // namespace warta::searcher
