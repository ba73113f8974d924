// SPDX-License-Identifier: GPL-2.0-or-later
// What Warta knows of Indonesian: stemmer, concepts and stop words. Analyzers share it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "stemmer/stemmer.h"
#include "stemmer/text/language_compiler.h"
#include "stemmer/text/language_table.h"
#include "stemmer/text/token_reader.h"

namespace warta::analysis {

/// The lists that shape terms. Immutable after construction: any number of threads may share one.
class Language {
 public:
  /// Uses the lexicon and the lists compiled into the library, where they lie: nothing is read or
  /// built.
  Language();
  /// Builds a language of other lists and of this lexicon; takes some milliseconds. Begin with
  /// embedded_lists() and add to them.
  Language(stemmer::Stemmer stemmer, const LanguageLists& lists);
  /// The compiled-in lexicon and lists with words of one's own: the text of a list of kind "words",
  /// see ../data/words.example.tsv; with an empty one, the same as Language(). Throws
  /// stemmer::DataFileError, naming `path`, if it is bad.
  Language(std::string_view own_words, const std::string& path);
  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;

  const stemmer::Stemmer& stemmer() const { return stemmer_; }
  /// The concepts; a PhraseMatch names one by its place here.
  const Concepts& concepts() const { return table_.concepts(); }
  /// What a TokenReader needs; views into this object.
  WordLists word_lists() const { return {stemmer_, table_}; }
  const PhraseTable& phrases() const { return table_.phrases(); }
  /// The words of one's own that it was made with; empty if none. An index keeps them.
  const std::string& own_words() const { return own_words_; }
  /// A number that changes whenever a list or a rule that shapes terms does; part of an index's
  /// fingerprint.
  std::uint64_t digest() const;

 private:
  std::string own_words_;
  stemmer::Stemmer stemmer_;
  std::string own_table_;  // empty if the table lies in the library
  LanguageTable table_;
};

/// The lists compiled into the library, read from their texts.
LanguageLists embedded_lists();

}  // namespace warta::analysis
