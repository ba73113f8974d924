// SPDX-License-Identifier: GPL-2.0-or-later
// What everyone works with who makes a query of a tree's nodes.
#pragma once

#include <cstddef>
#include <string_view>

#include "searcher/diagnostic_list.h"
#include "searcher/place_budget.h"
#include "searcher/score_parts.h"
#include "searcher/thrift.h"
#include "searcher/vocabulary.h"
#include "searcher/wanted.h"
#include "stemmer/text/analyzer.h"
#include "warta/request.h"

namespace warta::searcher {

/// References to what one compilation reads and fills; all must outlive it.
struct CompileContext {
  analysis::Analyzer& analyzer;
  const Vocabulary& vocabulary;
  const Limits& limits;
  const Thrift& thrift;
  ScoreParts& parts;
  Wanted& wanted;
  DiagnosticList& diagnostics;
  PlaceBudget& places;

  const analysis::AnalyzedText& analyze(std::string_view text) const {
    return analyzer.analyze(text, analysis::TextKind::Query);
  }
};

}  // namespace warta::searcher
