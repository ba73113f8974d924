// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/literal_terms.h"

#include <string>
#include <vector>

#include "indexer/schema/fields.h"

namespace warta::searcher {
namespace {

using Xapian::Query;
namespace prefix = schema::prefix;

// The words of a phrase: stop words have no positions in an index, and a code stands there whole
// and, one position each, in its segments. Of an address only the whole is meant.
std::vector<const analysis::Word*> phrase_words(const analysis::AnalyzedText& analyzed) {
  std::vector<const analysis::Word*> words;
  bool has_segments = false;
  for (std::size_t i = 0; i < analyzed.words.size(); ++i) {
    const analysis::Word& word = analyzed.words[i];
    if (!word.form->is_segment) has_segments = analysis::stands_for_segments(analyzed.words, i);
    if (!word.stop && word.form->is_segment == has_segments) words.push_back(&word);
  }
  return words;
}

Query phrase_query(const std::vector<const analysis::Word*>& words, std::string_view term_prefix) {
  std::vector<Query> terms;
  terms.reserve(words.size());
  for (const analysis::Word* word : words) {
    terms.emplace_back(schema::term(term_prefix, word->form->stem));
  }
  if (terms.size() < 2) return terms.empty() ? Query() : terms.front();
  const Xapian::termcount window = words.back()->position - words.front()->position + 1;
  return {Query::OP_PHRASE, terms.begin(), terms.end(), window};
}

}  // namespace

Query LiteralTerms::phrase(std::string_view text, std::string_view term_prefix) {
  const std::vector<const analysis::Word*> words = phrase_words(analyze(text));
  for (const analysis::Word* word : words) wanted_.stems.insert(word->form->stem);
  const Query query = phrase_query(words, term_prefix);
  if (query.empty()) return {};
  return parts_.level(words.size() == 1 ? "stem" : "phrase", std::string(text), query, 1);
}

Query LiteralTerms::field_words(std::string_view text, std::string_view term_prefix) {
  std::vector<Query> terms;
  for (const analysis::Word& word : analyze(text).words) {
    if (word.form->is_segment) continue;
    terms.emplace_back(schema::term(term_prefix, word.form->stem));
    wanted_.stems.insert(word.form->stem);
  }
  return terms.empty() ? Query() : parts_.level("field", std::string(text), all_of(terms), 1);
}

Query LiteralTerms::labels(std::string_view text, std::string_view term_prefix) const {
  std::vector<Query> terms;
  for (const analysis::Word& word : analyze(text).words) {
    if (!word.form->is_segment) terms.emplace_back(schema::term(term_prefix, word.form->surface));
  }
  return terms.empty() ? Query() : Query(Query::OP_SCALE_WEIGHT, all_of(terms), 0);
}

Query LiteralTerms::excluded(std::string_view text) const {
  const analysis::AnalyzedText& analyzed = analyze(text);
  std::vector<Query> queries{phrase_query(phrase_words(analyzed), prefix::kStem)};
  for (const analysis::PhraseMatch& match : analyzed.concepts) {
    if (match.first > 0 || match.last < analyzed.words.size()) continue;
    const std::string_view name = analyzer_.language().concepts()[match.concept_id].name;
    queries.emplace_back(schema::term(prefix::kConcept, name));
  }
  return any_of(queries);
}

}  // namespace warta::searcher
