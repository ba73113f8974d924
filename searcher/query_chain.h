// SPDX-License-Identifier: GPL-2.0-or-later
// What a parser gathers between two parentheses: operands joined by operators, by how close these
// bind. When all is there it becomes nodes.
#pragma once

#include <vector>

#include "searcher/diagnostic_list.h"
#include "searcher/query_lexer.h"
#include "searcher/query_tree.h"

namespace warta::searcher {

/// Operands joined by NEAR and its like: one more than operators.
struct Neighbours {
  std::vector<Node> operands;
  std::vector<Lexeme> operators;
};

/// Neighbours joined by AND.
struct Conjunction {
  std::vector<Neighbours> members;
};

/// Conjunctions joined by OR.
struct Disjunction {
  std::vector<Conjunction> alternatives;
};

/// The nodes of a disjunction: one for its alternatives, or those of the only one. What cannot be
/// joined as it was written is asked for side by side, and told.
std::vector<Node> nodes_of(Disjunction disjunction, DiagnosticList& diagnostics);

/// One node for what stood in parentheses, or behind an operator. Requires at least one.
Node one_of(std::vector<Node> nodes);

}  // namespace warta::searcher
