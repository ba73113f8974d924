// SPDX-License-Identifier: GPL-2.0-or-later
// The door of this room: what an Indonesian word becomes for search. A word goes in folded (lower
// case, no apostrophes, as stemmer/text makes it); out come its ranked analyses, or just the best
// one's stems.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stemmer/stem_table.h"

namespace warta::stemmer {

/// One way to take a word apart: penembakan = peN- + tembak + -an.
struct Analysis {
  std::string root;  ///< The bare root, joined if it is a compound: "tandatangan".
  /// In grammar-book notation and in the word's order, prefixes then suffixes: "peN-", "-an",
  /// "-nya".
  std::vector<std::string> affixes;
  double score = 0;  ///< Higher is likelier; comparable within one word only.
};

/// What a word becomes for search.
struct Reading {
  /// The search stem: inflection, clitics, reduplication and productive affixes removed,
  /// lexicalised derivations kept apart (pertahanan "defence" is not tahanan "detainee").
  std::string stem;
  /// The bare root; often the same as the stem. Of words written as one it is all of them, joined:
  /// tandatangan, antarnegara.
  std::string root;
  /// For a word made with a prefixoid, the stem of what follows it (antarnegara → negara); else
  /// empty.
  std::string part;
  /// For a compound written as one, the stems of its words (kerjasama → kerja, sama); else empty.
  std::vector<std::string> compound;
  /// False if no root of the lexicon was found in the word; it is then left (nearly) whole.
  bool known = false;
};

/// Finds stems with the lexicon compiled into the library. Opening one costs next to nothing.
/// Immutable after construction: any number of threads may share one.
class Stemmer {
 public:
  Stemmer();
  /// The same with changes of one's own: the text of a list of kind "words", see
  /// data/words.example.tsv; an empty one changes nothing. Throws DataFileError, naming `path`, if
  /// it is bad. Such a stemmer works out every word anew, which is several times slower.
  Stemmer(std::string_view changes, const std::string& path);
  Stemmer(Stemmer&&) = default;
  Stemmer& operator=(Stemmer&&) = default;

  /// All legal analyses of a word without hyphens, likeliest first; empty if none has a known root.
  std::vector<Analysis> analyses(std::string_view word) const;

  /// What the word becomes for search; any bytes are accepted and an unknown word stays whole. A
  /// word with hyphens that is no reduplication, clitic or prefixed form (prabowo-gibran) gives
  /// nothing: it is several words, for the caller to split.
  std::optional<Reading> read(std::string_view word) const;

  /// The search stem of a word, hyphenated or not; the word itself if it is unknown.
  std::string stem(std::string_view word) const;

  /// The bare root of a word, hyphenated or not; the word itself if it is unknown.
  std::string root(std::string_view word) const;

  /// How the word is made, in one line: "penembakan = peN- + tembak + -an  (pen- hides the t)".
  /// What is remarkable stands in parentheses; a compound's words stand apart.
  std::string explain(std::string_view word) const;

  /// Whether the word itself, as it stands, is in the lexicon (as a root or a lexicalised form).
  bool is_lexeme(std::string_view word) const;

  /// A number that changes whenever the lexicon or the rules do; part of an index's fingerprint.
  std::uint64_t digest() const;

 private:
  std::vector<char> changes_;  ///< The bytes that table_ has on top, if any.
  StemTable table_;
};

}  // namespace warta::stemmer
