// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_forms.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "indexer/schema/fields.h"
#include "searcher/literal_terms.h"
#include "stemmer/text/acronyms.h"

namespace warta::searcher {
namespace {

using Xapian::Query;
namespace prefix = schema::prefix;

std::vector<std::string_view> families_of(const schema::Field* field) {
  if (field == nullptr) return {prefix::kStem, prefix::kSurface};
  const bool is_part = field->term_prefix == prefix::kLeadMark;  // told by where its stems stand
  return {is_part ? prefix::kStem : field->term_prefix};
}

}  // namespace

Query WordForms::one_form(const std::string& stem, const std::string& surface) const {
  if (surface != stem) return Query(schema::term(prefix::kSurface, surface));
  const std::vector<std::string> others = other_forms(stem, context_.analyzer, context_.vocabulary);
  const std::string term = schema::term(prefix::kStem, stem);
  if (others.empty() || !context_.thrift.reads_places()) return Query(term);
  return Query(Query::OP_FILTER, Query(term), beyond_forms(term, others));
}

Query WordForms::exact(std::string_view text, const schema::Field* field) const {
  std::vector<std::pair<std::string, std::string>> typed;
  for (const analysis::Word& word : context_.analyze(text).words) {
    if (!word.form->is_segment) typed.emplace_back(word.form->stem, word.form->surface);
  }
  std::vector<Query> forms;
  for (const auto& [stem, surface] : typed) {
    forms.push_back(one_form(stem, surface));
    context_.wanted.stems.insert(stem);
  }
  return with_field(text, field, all_of(forms), "exact");
}

Query WordForms::in_capitals(std::string_view text, const schema::Field* field) const {
  for (const analysis::Word& word : context_.analyze(text).words) {
    context_.wanted.stems.insert(word.form->stem);
  }
  const Query acronym(schema::term(prefix::kAcronym, analysis::acronym_text(text)));
  return with_field(text, field, acronym, "acronym");
}

// In a field the word stands in some form, in the article in this one.
Query WordForms::with_field(std::string_view text, const schema::Field* field,
                            const Query& condition, std::string_view kind) const {
  if (condition.empty()) return {};
  std::vector<Query> all{condition};
  for (const PlacedTerm& term : placed_terms(context_.analyze(text))) {
    if (field != nullptr && context_.thrift.reads_places())
      all.push_back(at_least(1, {{term.term, 0}}, range_of(field)));
  }
  return context_.parts.level(kind, std::string(text), all_of(all), 1);
}

Query WordForms::mentioned(std::uint32_t mentions, std::string_view text,
                           const schema::Field* field) const {
  const std::vector<PlacedTerm> terms = placed_terms(context_.analyze(text));
  if (terms.empty()) {
    context_.diagnostics.add("mentions of " + quoted(text) + " are not counted: left out",
                             "write >=3 before a word that means something");
    return {};
  }
  std::vector<Query> queries;
  queries.reserve(terms.size());
  for (const PlacedTerm& term : terms) queries.emplace_back(term.term);
  for (const analysis::Word& word : context_.analyze(text).words) {
    if (!word.stop) context_.wanted.stems.insert(word.form->stem);
  }
  Query query = all_of(queries);
  if (context_.places.allows(names_of(terms))) {
    query = Query(Query::OP_FILTER, query, at_least(mentions, terms, range_of(field)));
  }
  return context_.parts.level("stem", '>' + ('=' + std::to_string(mentions) + ' ').append(text),
                              query, 1);
}

std::string WordForms::beginning_of(std::string_view text) const {
  const auto& words = context_.analyze(text).words;
  if (words.empty()) return {};
  const bool is_one = std::ranges::all_of(
      words, [&](const analysis::Word& word) { return word.begin == words.front().begin; });
  if (is_one) return words.front().form->surface;
  context_.diagnostics.add(quoted(std::string(text) + '*') + " is more than one word: left out",
                           "write pertah*");
  return {};
}

// One that comes late in a query must not stand for nothing: nothing would match then.
std::optional<Terms> WordForms::terms_beginning(std::string_view text,
                                                const std::vector<std::string_view>& families,
                                                std::size_t most) {
  constexpr std::size_t kFewest = 4;
  const std::string beginning = beginning_of(text);
  if (beginning.empty()) return std::nullopt;
  most = std::min({most, std::max(prefix_words_left_, kFewest), context_.thrift.prefix_words});
  Terms found = context_.vocabulary.beginning(families, beginning, most);
  prefix_words_left_ -= std::min(prefix_words_left_, found.terms.size());
  most_prefix_words_ = std::max(most_prefix_words_, found.terms.size());
  if (found.is_cut) {
    context_.diagnostics.add(quoted(std::string(text) + '*') + " stands for the commonest " +
                                 std::to_string(found.terms.size()) + " of the words that begin so",
                             "write more letters of it");
  }
  return found;
}

void WordForms::mark(const std::string& term, std::string_view family) const {
  std::string word = term.substr(family.size());
  if (family == prefix::kSurface) {
    for (const analysis::Word& form : context_.analyze(word).words) {
      context_.wanted.stems.insert(form.form->stem);
    }
  } else {
    context_.wanted.stems.insert(std::move(word));
  }
}

Query WordForms::beginning(std::string_view text, const schema::Field* field) {
  const bool is_text = field == nullptr || field->kind == schema::FieldKind::Text;
  const auto families = families_of(field);
  auto found = terms_beginning(text, families, context_.limits.prefix_words);
  if (!found) return {};
  for (const std::string& term : found->terms) {
    if (is_text) mark(term, term.starts_with(families.back()) ? families.back() : families.front());
  }
  if (found->terms.empty()) found->terms.push_back(std::string(text) + '*');  // in no index
  if (!is_text) {
    return Query(Query::OP_SCALE_WEIGHT,
                 Query(Query::OP_OR, found->terms.begin(), found->terms.end()), 0);
  }
  Query any(Query::OP_SYNONYM, found->terms.begin(), found->terms.end());
  const bool is_placed = field != nullptr && field->term_prefix != prefix::kTitle;
  if (is_placed && context_.thrift.reads_places()) {
    std::vector<Query> within;
    for (const std::string& term : found->terms) {
      within.push_back(at_least(1, {{term, 0}}, range_of(field)));
    }
    any = Query(Query::OP_FILTER, any, any_of(within));
  }
  return context_.parts.level("stem", std::string(text) + '*', any, 1);
}

std::vector<std::string> WordForms::stems_beginning(std::string_view text, std::string_view family,
                                                    std::size_t most) {
  auto found = terms_beginning(text, {family}, most);
  if (!found) return {};
  for (const std::string& term : found->terms) mark(term, family);
  return std::move(found->terms);
}

}  // namespace warta::searcher
