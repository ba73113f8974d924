// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_tree.h"

#include <string_view>

namespace warta::searcher {
namespace {

std::string joined(const std::vector<Node>& nodes, std::string_view between) {
  std::string text;
  for (const Node& node : nodes) {
    if (!text.empty()) text += between;
    text += to_string(node);
  }
  return text;
}

// What stands before a word, in the order in which it is read again.
std::string marks(const Node& node) {
  std::string text;
  if (node.occur == Occur::Must) text = "+";
  if (node.occur == Occur::MustNot) text = "-";
  if (node.mentions > 0) text += ">=" + std::to_string(node.mentions) + ' ';
  if (node.field != nullptr) text.append(node.field->name).push_back(':');
  if (node.form == Form::Exact) text += '=';
  if (node.form == Form::Capitals) text += "KAPITAL:";
  return text;
}

// title:/x would be an address.
std::string word(const Node& node) {
  const std::string text = node.kind == NodeKind::Prefix ? node.text + '*' : node.text;
  return node.field != nullptr && text.starts_with('/') ? '(' + text + ')' : text;
}

std::string operation(std::string_view name, std::uint32_t distance) {
  return ' ' + std::string(name) + '/' + std::to_string(distance) + ' ';
}

std::string content(const Node& node) {
  switch (node.kind) {
    case NodeKind::Word:
    case NodeKind::Prefix:
      return word(node);
    case NodeKind::Phrase:
      return '"' + node.text + '"' +
             (node.distance == kNoDistance ? "" : '~' + std::to_string(node.distance));
    case NodeKind::Date:
      return node.text.find(' ') == std::string::npos ? node.text : '"' + node.text + '"';
    case NodeKind::All:
      return '(' + joined(node.children, " ") + ')';
    case NodeKind::Any:
      return '(' + joined(node.children, " | ") + ')';
    case NodeKind::Near:
      return '(' + joined(node.children, operation("NEAR", node.distance)) + ')';
    case NodeKind::Adjacent:
      return '(' + joined(node.children, operation("ADJ", node.distance)) + ')';
    case NodeKind::Sentence:
      return '(' + joined(node.children, " KALIMAT ") + ')';
  }
  return {};
}

}  // namespace

std::string to_string(const Node& node) { return marks(node) + content(node); }

std::string to_string(const QueryTree& tree) { return joined(tree.nodes, " "); }

}  // namespace warta::searcher
