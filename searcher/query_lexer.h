// SPDX-License-Identifier: GPL-2.0-or-later
// A query's text becomes lexemes: words, phrases, operators, field names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query_tree.h"

namespace warta::searcher {

enum class LexemeKind : std::uint8_t {
  Word,      ///< A word, or a beginning of words with its *.
  Phrase,    ///< What stood in quotes; `number` is what stood behind a ~.
  Open,      ///< (
  Close,     ///< )
  Plus,      ///< A + before something.
  Minus,     ///< A - before something, NOT, BUKAN.
  And,       ///< AND, DAN, &&.
  Or,        ///< OR, ATAU, |.
  Near,      ///< NEAR/n, DEKAT/n; `number` is how far.
  Adjacent,  ///< ADJ/n; `number` is how far.
  Sentence,  ///< KALIMAT, SENTENCE.
  Field,     ///< A known field's name and its colon.
  Exact,     ///< A = before something.
  Capitals,  ///< KAPITAL, KAPITAL:
  Mentions,  ///< >=n; `number` is how often.
};

/// A piece of a query. `text` views into it.
struct Lexeme {
  LexemeKind kind = LexemeKind::Word;
  std::string_view text;
  std::uint32_t number = kNoDistance;
  const schema::Field* field = nullptr;
};

/// No two words are looked for that lie farther apart than this, nor more mentions.
inline constexpr std::uint32_t kLargestNumber = 1000;

/// Takes any text apart; what is odd is read as words and told in `diagnostics`. The lexemes view
/// into `query`. `now`, in seconds since 1970-01-01 UTC, is for dates of several words. Linear.
/// Thread-safe.
std::vector<Lexeme> lex_query(std::string_view query, std::int64_t now,
                              DiagnosticList& diagnostics);

/// One lexeme beside the other, each as it was written.
std::string to_string(const std::vector<Lexeme>& lexemes);

}  // namespace warta::searcher
