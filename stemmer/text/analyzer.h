// SPDX-License-Identifier: GPL-2.0-or-later
// The one door from text to terms, for indexer and searcher alike: tokens, words, concepts,
// acronyms.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemmer/text/language.h"
#include "stemmer/text/phrase_matcher.h"
#include "stemmer/text/token_reader.h"
#include "stemmer/text/tokenizer.h"

namespace warta::analysis {

/// One word of a text. `form` belongs to the analyzer and holds until its next analyze().
struct Word {
  std::uint32_t begin = 0;  ///< Byte range of its token in the text; several words may share one.
  std::uint32_t end = 0;
  std::uint32_t position = 0;  ///< Counted from 1.
  bool acronym = false;        ///< Written in an acronym's capitals: KSAD, ToT.
  bool stop = false;           ///< A stop word here (never when written as an acronym).
  const WordForm* form = nullptr;
};

/// A text taken apart. Concepts overlap where they are nested (kapal selam in kapal selam nuklir);
/// they are in the order of their first word, shorter ones first, and none spans the end of
/// a sentence or a line.
struct AnalyzedText {
  std::vector<Word> words;
  std::vector<PhraseMatch> concepts;  ///< `first` and `last` are places in `words`.
};

/// What a text is. In a query acronyms are typed in any case (ksad); in an article a spelling that
/// is also a plain word (PAL, pal) names a concept only in capitals.
enum class TextKind : std::uint8_t { Article, Query };

/// Analyses texts. For one thread: it remembers spellings. Language must outlive it.
class Analyzer {
 public:
  explicit Analyzer(const Language& language);

  /// Takes a text apart. The answer and all it refers to hold until the next call. Any bytes are
  /// accepted; linear in the text's length. Requires text.size() < 2^32.
  const AnalyzedText& analyze(std::string_view text, TextKind kind = TextKind::Article);

  const Language& language() const { return language_; }

 private:
  void read_tokens(std::string_view text);
  void unmark_headlines(std::string_view text);
  void find_concepts(std::string_view text, TextKind kind);

  const Language& language_;
  TokenReader reader_;
  std::vector<Token> tokens_;
  AnalyzedText text_;
  std::vector<PhraseWord> phrase_words_;
  std::vector<std::uint32_t> phrase_places_;
};

}  // namespace warta::analysis
