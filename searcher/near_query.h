// SPDX-License-Identifier: GPL-2.0-or-later
// Words and phrases that stand close together, in order, or in one sentence.
#pragma once

#include <xapian.h>

#include "searcher/compile_context.h"
#include "searcher/query_tree.h"
#include "searcher/word_forms.h"

namespace warta::searcher {

/// The query for a node of kind Near, Adjacent or Sentence, and what it adds. Words stand there by
/// their stems. Stop words, which have no places, are left out, and told; an empty query if nothing
/// else is there. Xapian takes no alternatives within a distance: each way to choose among them
/// becomes a query of its own, 32 at most.
Xapian::Query near_query(const Node& node, const CompileContext& context, WordForms& forms);

}  // namespace warta::searcher
