// SPDX-License-Identifier: GPL-2.0-or-later
// What Warta knows of Indonesian, loaded once: stemmer, concepts and stop words. Analyzers share
// it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "stemmer/stemmer.h"
#include "stemmer/text/concept_list.h"
#include "stemmer/text/phrase_matcher.h"
#include "stemmer/text/token_reader.h"

namespace warta::analysis {

/// The lists that shape terms. Immutable after construction: any number of threads may share one.
class Language {
 public:
  /// Uses the lists compiled into the library. Throws stemmer::DataFileError if one of them is bad.
  Language();
  Language(const Language&) = delete;
  Language& operator=(const Language&) = delete;

  const stemmer::Stemmer& stemmer() const { return stemmer_; }
  /// The concepts; a ConceptMatch names one by its place here.
  const std::vector<Concept>& concepts() const { return concepts_; }
  /// What a TokenReader needs; views into this object.
  WordLists word_lists() const { return {stemmer_, stop_words_, phrases_}; }
  const PhraseMatcher& phrases() const { return phrases_; }
  /// A number that changes whenever a list or a rule that shapes terms does; part of an index's
  /// fingerprint.
  std::uint64_t digest() const { return digest_; }

 private:
  void compile_phrases();

  stemmer::Stemmer stemmer_;
  std::vector<Concept> concepts_;
  std::unordered_set<std::string> stop_words_;
  PhraseMatcher phrases_;
  std::uint64_t digest_ = 0;
};

}  // namespace warta::analysis
