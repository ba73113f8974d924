// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_chain.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace warta::searcher {
namespace {

NodeKind kind_of(LexemeKind kind) {
  if (kind == LexemeKind::Near) return NodeKind::Near;
  return kind == LexemeKind::Adjacent ? NodeKind::Adjacent : NodeKind::Sentence;
}

bool is_leaf_with_place(const Node& node) {
  const bool is_text = node.kind == NodeKind::Word || node.kind == NodeKind::Prefix ||
                       (node.kind == NodeKind::Phrase && node.distance == kNoDistance);
  return is_text && node.form == Form::Any && node.mentions == 0 && node.occur != Occur::MustNot &&
         (node.field == nullptr || node.field->kind == schema::FieldKind::Text);
}

const schema::Field* field_of(const Node& node) {
  return node.children.empty() ? node.field : node.children.front().field;
}

// Whether an index can say where such a thing stands.
bool has_place(const Node& node) {
  if (node.kind != NodeKind::Any) return is_leaf_with_place(node);
  return node.occur != Occur::MustNot && std::ranges::all_of(node.children, [&](const Node& child) {
           return is_leaf_with_place(child) && child.field == field_of(node);
         });
}

bool can_be_joined(const Neighbours& chain) {
  return std::ranges::all_of(chain.operands, [&](const Node& node) {
    return has_place(node) && field_of(node) == field_of(chain.operands.front());
  });
}

// The operands between two operators, both included, as one node.
Node join(const Neighbours& chain, std::size_t first, std::size_t last) {
  Node joined{.kind = kind_of(chain.operators[first].kind)};
  for (std::size_t i = first; i <= last; ++i) {
    const std::uint32_t number = i < last ? chain.operators[i].number : kNoDistance;
    if (number != kNoDistance) {
      const bool is_first = joined.distance == kNoDistance;
      joined.distance = is_first ? number : std::max(joined.distance, number);
    }
    joined.children.push_back(chain.operands[i]);
    if (std::exchange(joined.children.back().occur, Occur::Asked) == Occur::Must) {
      joined.occur = Occur::Must;
    }
  }
  return joined;
}

std::vector<Node> nodes_of(Neighbours chain, DiagnosticList& diagnostics) {
  if (chain.operators.empty()) return std::move(chain.operands);
  if (!can_be_joined(chain)) {
    diagnostics.add("NEAR, ADJ and KALIMAT join words and phrases of one field: read as AND here",
                    "write rudal NEAR/5 kapal, or judul:(rudal NEAR/5 kapal)");
    return std::move(chain.operands);
  }
  std::vector<Node> nodes;
  for (std::size_t first = 0; first < chain.operators.size();) {
    std::size_t last = first + 1;
    while (last < chain.operators.size() &&
           chain.operators[last].kind == chain.operators[first].kind) {
      if (chain.operators[last].number != chain.operators[first].number) {
        diagnostics.add("different distances in a row: the largest holds for all",
                        "write a NEAR/5 b NEAR/5 c");
      }
      ++last;
    }
    nodes.push_back(join(chain, first, last));
    first = last;
  }
  if (nodes.size() > 1) {
    diagnostics.add("NEAR, ADJ and KALIMAT in a row: each joins its own two neighbours",
                    "write (a NEAR/5 b) (b KALIMAT c)");
  }
  return nodes;
}

std::vector<Node> nodes_of(Conjunction conjunction, DiagnosticList& diagnostics) {
  std::vector<Node> nodes;
  for (Neighbours& member : conjunction.members) {
    std::ranges::move(nodes_of(std::move(member), diagnostics), std::back_inserter(nodes));
  }
  return nodes;
}

}  // namespace

Node one_of(std::vector<Node> nodes) {
  if (nodes.size() == 1) return std::move(nodes.front());
  return {.kind = NodeKind::All, .children = std::move(nodes)};
}

std::vector<Node> nodes_of(Disjunction disjunction, DiagnosticList& diagnostics) {
  if (disjunction.alternatives.size() == 1) {
    return nodes_of(std::move(disjunction.alternatives.front()), diagnostics);
  }
  Node any{.kind = NodeKind::Any};
  for (Conjunction& alternative : disjunction.alternatives) {
    Node node = one_of(nodes_of(std::move(alternative), diagnostics));
    // +a OR b insists on one of them.
    if (node.occur == Occur::Must) {
      if (any.children.empty()) any.occur = Occur::Must;
      node.occur = Occur::Asked;
    }
    if (node.kind == NodeKind::Any && node.occur == Occur::Asked) {
      std::ranges::move(node.children, std::back_inserter(any.children));
    } else {
      any.children.push_back(std::move(node));
    }
  }
  std::vector<Node> nodes;
  nodes.push_back(std::move(any));
  return nodes;
}

}  // namespace warta::searcher
