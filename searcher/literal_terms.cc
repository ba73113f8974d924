// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/literal_terms.h"

#include <array>

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

std::vector<Query> queries_of(const std::vector<PlacedTerm>& terms) {
  std::vector<Query> queries;
  queries.reserve(terms.size());
  for (const PlacedTerm& term : terms) queries.emplace_back(term.term);
  return queries;
}

Query placed_query(Query::op op, const std::vector<PlacedTerm>& terms, std::uint32_t others,
                   PlaceBudget& places) {
  const std::vector<Query> queries = queries_of(terms);
  if (queries.size() < 2) return queries.empty() ? Query() : queries.front();
  if (!places.allows(names_of(terms))) return all_of(queries);
  return {op, queries.begin(), queries.end(), terms.back().offset + 1 + others};
}

bool is_title(const schema::Field* field) {
  return field != nullptr && field->term_prefix == prefix::kTitle;
}

// The code of a language that was called by its name.
std::string_view language_code(std::string_view name) {
  constexpr std::array<std::array<std::string_view, 2>, 4> kCodes{
      {{"indonesia", "id"}, {"indonesian", "id"}, {"inggris", "en"}, {"english", "en"}}};
  for (const auto& [known, code] : kCodes) {
    if (known == name) return code;
  }
  return name;
}

}  // namespace

std::vector<PlacedTerm> placed_terms(const analysis::AnalyzedText& analyzed) {
  std::vector<PlacedTerm> terms;
  const std::vector<const analysis::Word*> words = phrase_words(analyzed);
  terms.reserve(words.size());
  for (const analysis::Word* word : words) {
    terms.push_back(
        {schema::term(prefix::kStem, word->form->stem), word->position - words.front()->position});
  }
  return terms;
}

std::vector<std::string> names_of(const std::vector<PlacedTerm>& terms) {
  std::vector<std::string> names;
  names.reserve(terms.size());
  for (const PlacedTerm& term : terms) names.push_back(term.term);
  return names;
}

void LiteralTerms::mark(std::string_view text) const {
  for (const analysis::Word* word : phrase_words(context_.analyze(text))) {
    context_.wanted.stems.insert(word->form->stem);
  }
}

Query LiteralTerms::in_field(const Query& query, const std::vector<PlacedTerm>& terms,
                             const schema::Field* field) const {
  if (field == nullptr || query.empty()) return query;
  std::vector<Query> conditions;
  for (const PlacedTerm& term : terms) {
    if (is_title(field)) conditions.emplace_back(schema::term(prefix::kTitle, term.term));
  }
  const bool is_one_word = is_title(field) && terms.size() == 1;
  if (!is_one_word && context_.thrift.reads_places())
    conditions.push_back(at_least(1, terms, range_of(field)));
  return conditions.empty() ? query : Query(Query::OP_FILTER, query, all_of(conditions));
}

Query LiteralTerms::phrase(std::string_view text, const schema::Field* field) const {
  const std::vector<PlacedTerm> terms = placed_terms(context_.analyze(text));
  mark(text);
  const Query query =
      in_field(placed_query(Query::OP_PHRASE, terms, 0, context_.places), terms, field);
  if (query.empty()) return {};
  return context_.parts.level(terms.size() == 1 ? "stem" : "phrase", std::string(text), query, 1);
}

Query LiteralTerms::loose_phrase(std::string_view text, std::uint32_t others,
                                 const schema::Field* field) const {
  const std::vector<PlacedTerm> terms = placed_terms(context_.analyze(text));
  mark(text);
  Query query = placed_query(Query::OP_NEAR, terms, others, context_.places);
  for (const PlacedTerm& term : terms) query = in_field(query, {{term.term, 0}}, field);
  if (query.empty()) return {};
  return context_.parts.level(terms.size() == 1 ? "stem" : "phrase", std::string(text), query, 1);
}

Query LiteralTerms::field_words(std::string_view text, const schema::Field& field) const {
  std::vector<Query> terms;
  for (const analysis::Word& word : context_.analyze(text).words) {
    if (word.form->is_segment) continue;
    const std::string& stem = word.form->stem;
    if (is_title(&field)) {
      terms.emplace_back(schema::term(prefix::kTitle, stem));
    } else {
      const Query anywhere(schema::term(prefix::kStem, stem));
      terms.push_back(word.stop ? anywhere : in_field(anywhere, {{stem, 0}}, &field));
    }
    context_.wanted.stems.insert(word.form->stem);
  }
  if (terms.empty()) return {};
  return context_.parts.level("field", std::string(text), all_of(terms), 1);
}

// An article in Indonesian has no term that says so: it has none of another language.
Query LiteralTerms::labels(std::string_view text, const schema::Field& field) const {
  const bool is_language = field.term_prefix == prefix::kLanguage;
  std::vector<Query> terms;
  for (const analysis::Word& word : context_.analyze(text).words) {
    if (word.form->is_segment) continue;
    const std::string_view name =
        is_language ? language_code(word.form->surface) : std::string_view(word.form->surface);
    if (is_language && name == "id") {
      constexpr std::size_t kMostLanguages = 200;
      std::vector<Query> others;
      for (const std::string& term :
           context_.vocabulary.beginning({prefix::kLanguage}, "", kMostLanguages).terms) {
        others.emplace_back(term);
      }
      const Query every = Query(std::string());
      terms.push_back(others.empty() ? every : Query(Query::OP_AND_NOT, every, any_of(others)));
    } else {
      terms.emplace_back(schema::term(field.term_prefix, name));
    }
  }
  return terms.empty() ? Query() : Query(Query::OP_SCALE_WEIGHT, all_of(terms), 0);
}

Query LiteralTerms::excluded(std::string_view text) const {
  const analysis::AnalyzedText& analyzed = context_.analyze(text);
  std::vector<Query> queries{
      placed_query(Query::OP_PHRASE, placed_terms(analyzed), 0, context_.places)};
  for (const analysis::PhraseMatch& match : analyzed.concepts) {
    if (match.first > 0 || match.last < analyzed.words.size()) continue;
    const std::string_view name = context_.analyzer.language().concepts()[match.concept_id].name;
    queries.emplace_back(schema::term(prefix::kConcept, name));
  }
  return any_of(queries);
}

}  // namespace warta::searcher
