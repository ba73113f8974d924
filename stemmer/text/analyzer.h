// SPDX-License-Identifier: GPL-2.0-or-later
// The one door from text to terms, for indexer and searcher alike: tokens, words, concepts,
// acronyms.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemmer/text/language.h"
#include "stemmer/text/phrase_table.h"
#include "stemmer/text/spelling_memory.h"
#include "stemmer/text/token_reader.h"
#include "stemmer/text/tokenizer.h"

namespace warta::analysis {

/// One word of a text. `form` belongs to the analyzer and holds until its next analyze().
struct Word {
  std::uint32_t begin = 0;  ///< Byte range of its token in the text; several words may share one.
  std::uint32_t end = 0;
  std::uint32_t position = 0;        ///< Counted from 1.
  TokenKind kind = TokenKind::Word;  ///< Of its token.
  bool acronym = false;              ///< Written in an acronym's capitals: KSAD, ToT.
  bool stop = false;                 ///< A stop word here (never when written as an acronym).
  const WordForm* form = nullptr;
};

/// Whether the segments behind a word take positions of their own and so together mean what it
/// means: those of a code do, those of an address do not. Requires at < words.size().
bool stands_for_segments(const std::vector<Word>& words, std::size_t at);

/// Whether a sentence ends between two neighbouring words of a text: at a line's end, and at a full
/// stop, ! or ? before anything but a small letter, if the word before is no abbreviation of one or
/// two letters.
bool sentence_ends_between(std::string_view text, const Word& before, const Word& behind);

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
  // What is gathered of a line while its tokens are read.
  struct Line {
    std::size_t first_word = 0;
    std::size_t spelt = 0;  // tokens of more than one letter
    std::size_t small = 0;  // of these, with a small letter
  };
  void add_token(std::string_view text, const Token& token);
  void finish_line(std::string_view text, TextKind kind);
  void unmark_headline(std::string_view text);
  void find_concepts(std::string_view text, TextKind kind);
  void match_run();

  const Language& language_;
  SpellingMemory memory_;
  std::vector<Token> tokens_;
  AnalyzedText text_;
  Line line_;
  std::uint32_t position_ = 0;             // of the word before
  std::vector<std::uint32_t> phrase_ids_;  // of the line's words
  // Neighbouring words of the line that occur in spellings, and their places in the text.
  std::vector<PhraseWord> run_;
  std::vector<std::uint32_t> run_places_;
  std::vector<PhraseMatch> run_matches_;
};

}  // namespace warta::analysis
