// SPDX-License-Identifier: GPL-2.0-or-later
// A query as it was understood, before analysis: the value between parser and compiler. It prints,
// so that every stage can be looked at and tested as text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/schema/fields.h"
#include "searcher/date_range.h"
#include "searcher/diagnostic_list.h"

namespace warta::searcher {

enum class NodeKind : std::uint8_t {
  Word,      ///< text, as it was typed.
  Phrase,    ///< The words of text side by side; with `distance`, in any order and so much apart.
  Prefix,    ///< Words that begin with text.
  Date,      ///< What was published in `dates`, which text says.
  All,       ///< All children but those that are left out; two at least.
  Any,       ///< Any child; two at least.
  Near,      ///< The children in any order, each at most `distance` from the next; two at least.
  Adjacent,  ///< The same, in this order.
  Sentence,  ///< The children in one sentence; two at least.
};

/// Whether something is asked for, insisted on, or left out. What is asked for may be relaxed.
enum class Occur : std::uint8_t { Asked, Must, MustNot };

/// In which form a word is meant.
enum class Form : std::uint8_t {
  Any,
  Exact,     ///< As it was typed: =penembakan.
  Capitals,  ///< In the capitals of its acronym: KAPITAL:ToT.
};

inline constexpr std::uint32_t kNoDistance = UINT32_MAX;

/// A node of a query. Children of Near, Adjacent and Sentence are words, phrases and beginnings of
/// words, or Any of them, all of one field.
struct Node {
  NodeKind kind = NodeKind::Word;
  Occur occur = Occur::Asked;
  Form form = Form::Any;
  std::uint32_t mentions = 0;  ///< This often at least; 0: once, and by its other names too.
  std::uint32_t distance = kNoDistance;
  const schema::Field* field = nullptr;  ///< Nothing: title and body.
  std::string text;
  DateRange dates;
  std::vector<Node> children;

  bool operator==(const Node&) const = default;
};

/// What is asked for, one thing beside the other, and what was read differently from how it was
/// written.
struct QueryTree {
  std::vector<Node> nodes;
  DiagnosticList diagnostics;
};

/// One line, which parses to the same tree: `alutsista +title:radar -"kapal selam" (rafale |
/// sukhoi)`.
std::string to_string(const QueryTree& tree);
std::string to_string(const Node& node);

}  // namespace warta::searcher
