// SPDX-License-Identifier: GPL-2.0-or-later
// What Warta knows of Indonesian, without an index: stems, roots, morphology and tokens.
//
//   warta::Analyzer analyzer;
//   analyzer.stem("penembakan");       // tembak
//   analyzer.explain("penembakan");    // penembakan = peN- + tembak + -an  (pen- hides the t)
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "warta/export.h"
#include "warta/result.h"

namespace warta {

/// One way to take a word apart: penembakan = peN- + tembak + -an.
struct WordAnalysis {
  std::string root;  ///< Joined if it is a compound: "tandatangan".
  std::vector<std::string>
      affixes;       ///< In the word's order, as grammars write them: "peN-", "-an".
  double score = 0;  ///< Higher is likelier; comparable within one word only.
};

/// One word of a text. Several words may share a place: F-16 is f16, and f and 16.
struct Token {
  Span place;                ///< In bytes of the text.
  std::size_t position = 0;  ///< Counted from 1, as phrases count.
  std::string kind;          ///< "word", "number", "code", … as warta-stem --tokens prints them.
  std::string text;          ///< Folded: small letters, no accents.
  std::string stem;          ///< What it is found by.
  std::string root;
  bool is_stop_word = false;
  bool is_acronym = false;  ///< Written in an acronym's capitals: KSAD, ToT.
};

/// A name of a concept in a text: "alat utama sistem senjata" is alutsista.
struct ConceptName {
  Span place;
  std::string name;  ///< The concept's.
};

/// A text taken apart.
struct Tokens {
  std::vector<Token> tokens;
  std::vector<ConceptName> concepts;
};

/// Takes words and texts apart by the lists compiled into the library. Any bytes are accepted.
/// Any number of threads may share one.
class WARTA_API Analyzer {
 public:
  /// `own_words` is the text of a list of words of one's own, as warta-index --words takes it;
  /// empty for none. Throws Error{DataFileInvalid}.
  explicit Analyzer(std::string_view own_words = {});
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// The search stem of a word; the word itself, folded, if it is unknown.
  std::string stem(std::string_view word) const;

  /// The bare root of a word; the word itself, folded, if it is unknown.
  std::string root(std::string_view word) const;

  /// All legal analyses of a word, likeliest first; none if no root is known for it.
  std::vector<WordAnalysis> analyses(std::string_view word) const;

  /// How the word is made, in one line: "penembakan = peN- + tembak + -an  (pen- hides the t)".
  std::string explain(std::string_view word) const;

  /// A text as an index would see it. Linear in its length. Throws Error{RequestInvalid} if that is
  /// 4 GiB or more.
  Tokens tokens(std::string_view text) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// What an analyzer makes of a word, as one JSON object {"word", "stem", "root", "explanation",
/// "analyses": [{"root", "affixes", "score"}]}. Thread-safe.
WARTA_API std::string word_json(const Analyzer& analyzer, std::string_view word);

/// A text taken apart as one JSON object {"tokens": [...], "concepts": [...]}. Thread-safe.
WARTA_API std::string to_json(const Tokens& tokens);

}  // namespace warta
