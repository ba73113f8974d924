// SPDX-License-Identifier: GPL-2.0-or-later
// Makes a language table of lists: while the library is built, and at run time where somebody has
// words of his own to add.
#pragma once

#include <string>
#include <vector>

#include "stemmer/stemmer.h"
#include "stemmer/text/concept_list.h"

namespace warta::analysis {

/// All that shapes terms besides the lexicon.
struct LanguageLists {
  std::vector<std::string> stop_words;  ///< Folded; one that stands twice counts once.
  std::vector<ListedConcept> concepts;  ///< None without a spelling. Their order numbers them.
};

/// The bytes of a table of these lists, whose spellings are stemmed by this stemmer; the same for
/// the same lists and lexicon.
std::string compile_language(const LanguageLists& lists, const stemmer::Stemmer& stemmer);

}  // namespace warta::analysis
