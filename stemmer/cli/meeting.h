// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a query for one word or text finds the other, and why.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemmer/cli/word_report.h"
#include "stemmer/text/language.h"

namespace warta::stemmer::cli {

/// One of the two.
struct Side {
  std::string text;                   ///< As it was given.
  std::vector<WordReport> words;      ///< In their order.
  std::vector<std::string> concepts;  ///< The names of the concepts that it mentions.

  /// Whether it is one word, of which more can be said than of a text.
  bool is_word() const { return words.size() == 1; }
};

/// Why two words meet, or why they do not.
enum class Reason {
  SameSpelling,  ///< They meet: but for case, accents and apostrophes they are one.
  SameStem,      ///< They meet.
  Variant,       ///< They meet: one is another spelling of the other, or both of a third.
  Part,          ///< They meet in what follows a prefixoid: antarnegara, negara.
  Compound,      ///< They meet in a word of a compound: kerjasama, kerja.
  SameWords,     ///< They meet: every word of one is in the other.
  Concept,       ///< They meet in a concept: alutsista, alat utama sistem senjata.
  Lexicalised,   ///< They do not: of one root, but one is kept apart as a word of its own.
  Unknown,       ///< They do not: the lexicon does not know one of them.
  KeptWhole,     ///< They do not: one could be taken apart so that they met, but stands whole.
  LessLikely,    ///< They do not: one could be read so that they met, but another way is likelier.
  DifferentRoots,  ///< They do not.
  DifferentWords,  ///< They do not: a word of one is missing from the other.
  NoWords,         ///< They do not: in one there is no word at all.
};

struct Verdict {
  bool meet = false;
  Reason reason = Reason::DifferentRoots;
  std::string sentence;  ///< The reason for a person, with the words.
};

/// The reason's name in JSON: "same_stem".
std::string_view name_of(Reason reason);

/// Takes a word or a text apart as a query.
Side read_side(const analysis::Language& language, const std::string& text);

/// Compares the two. Thread-safe.
Verdict compare(const Side& one, const Side& other);

}  // namespace warta::stemmer::cli
