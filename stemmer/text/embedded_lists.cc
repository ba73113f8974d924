// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/data/compounds.tsv.h"
#include "stemmer/data/defence_terms.tsv.h"
#include "stemmer/data/stopwords.tsv.h"
#include "stemmer/data/synonyms.tsv.h"
#include "stemmer/text/embedded_language.h"
#include "stemmer/text/language.h"
#include "stemmer/text/own_words.h"

namespace warta::analysis {

LanguageLists embedded_lists() {
  LanguageLists lists;
  lists.stop_words = parse_stop_words(embedded::stopwords_tsv::kText, "stopwords.tsv");
  lists.concepts = parse_concepts(embedded::defence_terms_tsv::kText, "defence_terms.tsv");
  for (auto& item : parse_compounds(embedded::compounds_tsv::kText, "compounds.tsv")) {
    lists.concepts.push_back(std::move(item));
  }
  const std::string_view own_words = embedded_own_words();
  if (!own_words.empty()) add_own_words(own_words, "words compiled in", lists);
  // Last: a spelling belongs to the first concept that has it.
  for (auto& item : parse_synonyms(embedded::synonyms_tsv::kText, "synonyms.tsv")) {
    lists.concepts.push_back(std::move(item));
  }
  return lists;
}

}  // namespace warta::analysis
