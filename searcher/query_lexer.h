// SPDX-License-Identifier: GPL-2.0-or-later
// A query's text becomes lexemes: words, phrases, operators, field names.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query_tree.h"

namespace warta::searcher {

enum class LexemeKind {
  Text,   ///< A word or, if is_phrase, what stood in quotes.
  Plus,   ///< A + before something.
  Minus,  ///< A - before something, NOT, BUKAN.
  Or,     ///< OR, ATAU, |.
  Field,  ///< A known field's name and its colon.
};

/// A piece of a query. `text` views into it.
struct Lexeme {
  LexemeKind kind = LexemeKind::Text;
  std::string_view text;
  bool is_phrase = false;
  const schema::Field* field = nullptr;
};

/// Takes any text apart; what is odd is read as words and told in `diagnostics`. AND and DAN are
/// left out: all words are asked for anyway. The lexemes view into `query`. Linear. Thread-safe.
std::vector<Lexeme> lex_query(std::string_view query, std::vector<Diagnostic>& diagnostics);

}  // namespace warta::searcher
