// SPDX-License-Identifier: GPL-2.0-or-later
// A word or a phrase of a query becomes a leaf of its tree, with all that was said of it.
#pragma once

#include <cstdint>
#include <optional>

#include "searcher/diagnostic_list.h"
#include "searcher/query_lexer.h"
#include "searcher/query_tree.h"

namespace warta::searcher {

/// The shortest beginning of a word, in letters and digits, that may stand for all words with it.
inline constexpr std::size_t kShortestPrefix = 3;

/// What was said of a word before it came.
struct Marks {
  Occur occur = Occur::Asked;
  Form form = Form::Any;
  std::uint32_t mentions = 0;
  const schema::Field* field = nullptr;
  bool operator==(const Marks&) const = default;
};

/// The leaf for a lexeme of kind Word or Phrase. Nothing if it holds nothing to look for. What
/// cannot be meant is left out or read as a plain word, and told. `now` as in parse_query.
std::optional<Node> make_leaf(const Lexeme& lexeme, const Marks& marks, std::int64_t now,
                              DiagnosticList& diagnostics);

}  // namespace warta::searcher
