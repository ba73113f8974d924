// SPDX-License-Identifier: GPL-2.0-or-later
// From a match to what is shown of it: the stored article, its snippet, its copies.
#pragma once

#include <vector>

#include "searcher/index_reader.h"
#include "searcher/matching.h"
#include "searcher/snippet.h"
#include "searcher/wanted.h"
#include "stemmer/text/analyzer.h"
#include "warta/request.h"
#include "warta/result.h"

namespace warta::searcher {

/// Makes the hits of one answer. For one thread; what it is given must outlive it.
class HitMaker {
 public:
  HitMaker(IndexReader& reader, const Wanted& wanted, analysis::Analyzer& analyzer,
           const Request& request)
      : reader_(reader), analyzer_(analyzer), request_(request), snippets_(wanted, analyzer) {}

  /// The hit, without its rank and contributions. Throws warta::Error{IndexDamaged} and what Xapian
  /// throws.
  Hit make(const Match& match);

 private:
  std::vector<Copy> copies_of(const Match& match);
  /// The different words that are marked, and how they are made.
  std::vector<Matched> matched_in(const Snippet& snippet) const;

  IndexReader& reader_;
  analysis::Analyzer& analyzer_;
  const Request& request_;
  SnippetMaker snippets_;
};

}  // namespace warta::searcher
