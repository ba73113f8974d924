// SPDX-License-Identifier: GPL-2.0-or-later
// The part of Expansion that knows what else a thing is called: synonyms, and acronyms that
// articles explain.
#include <algorithm>

#include "indexer/schema/fields.h"
#include "searcher/expansion.h"
#include "searcher/place_budget.h"
#include "stemmer/text/acronyms.h"
#include "stemmer/text/concept_list.h"

namespace warta::searcher {
namespace {

using Xapian::Query;
namespace prefix = schema::prefix;

bool are_same(const std::vector<Query>& a, const std::vector<Query>& b) {
  return std::ranges::equal(a, b, {}, &Query::get_description, &Query::get_description);
}

}  // namespace

Expansion::OtherNames Expansion::other_names(std::size_t at, const Range& range) {
  OtherNames longest;
  if (!is_short_) return longest;
  if (profile_.synonym > 0) take_synonyms(at, range, longest);
  if (profile_.learnt > 0) take_acronyms(at, range, longest);
  return longest;
}

void Expansion::take_synonyms(std::size_t at, const Range& range, OtherNames& longest) {
  for (const analysis::PhraseMatch& match : analyzed_->concepts) {
    const analysis::Concept item = analyzer_.language().concepts()[match.concept_id];
    if (match.first != at || match.last > range.last) continue;
    if (item.concept_class != analysis::kSynonyms || match.last < longest.last) continue;
    longest = {match.last, {}};
    for (const std::string_view variant : item.variants) {
      longest.names.push_back({std::string(variant), "synonym"});
    }
    wanted_.concepts.insert(match.concept_id);
  }
}

// A word may be an acronym that articles explain, some words what one stands for.
void Expansion::take_acronyms(std::size_t at, const Range& range, OtherNames& longest) {
  constexpr std::size_t kMostWords = 8;
  const auto& words = analyzed_->words;
  const auto take = [&](std::size_t last, const std::vector<std::string>& names) {
    if (names.empty() || last < longest.last) return;
    if (last > longest.last) longest = {last, {}};
    for (const std::string& name : names) longest.names.push_back({name, "learnt"});
  };
  if (words[at].stop || words[at].form->is_segment) return;
  take(at + 1, acronyms_.long_forms(derived_form(*words[at].form)));
  std::string long_form = derived_form(*words[at].form);
  for (std::size_t i = at + 1; i < std::min(range.last, at + kMostWords); ++i) {
    if (words[i].form->is_segment) return;
    long_form += ' ' + derived_form(*words[i].form);
    if (!words[i].stop) take(i + 1, acronyms_.short_forms(long_form));
  }
}

// What very many articles have is not looked for by other names: there is enough of it, and who
// writes of the other name mostly writes this one, too.
void Expansion::add_other_names(Unit& unit) {
  constexpr std::size_t kEnough = 2000;
  if (unit.other_names.empty()) return;
  std::vector<std::string> own;
  for (const Query& level : unit.levels) own.push_back(*level.get_terms_begin());
  if (!own.empty() && articles_with_all(own, vocabulary_) > kEnough) return;
  std::vector<Query> ways{unit.query};
  const std::size_t first_part = parts_.size();
  for (const OtherName& name : unit.other_names) {
    const Query query = named(name, unit);
    const double weight = name.kind == "synonym" ? profile_.synonym : profile_.learnt;
    if (!query.empty()) ways.push_back(parts_.level(name.kind, name.text, query, weight));
  }
  if (ways.size() > 1) unit.query = any_of(ways);
  for (ScorePart& part : parts_.take_after(first_part)) unit.parts.push_back(std::move(part));
}

// An acronym in its case; two words side by side; more in any order with some others between. That
// an article has them all somewhere is not enough (kejadian, luar and biasa meet by chance), but
// must do where each is so common that to see where they stand would cost more than all the rest.
Query Expansion::named(const OtherName& name, const Unit& unit) {
  constexpr std::uint32_t kLoose = 4;  // times the name's own length
  constexpr std::size_t kMostArticles = 1000;
  const analysis::AnalyzedText& analyzed = analyzer_.analyze(name.text, analysis::TextKind::Query);
  for (const analysis::PhraseMatch& match : analyzed.concepts) {
    const analysis::Concept item = analyzer_.language().concepts()[match.concept_id];
    const bool is_whole = match.first == 0 && match.last == analyzed.words.size();
    if (is_whole && item.name == unit.concept_name) return {};
    if (is_whole && item.concept_class != analysis::kSynonyms) {
      wanted_.concepts.insert(match.concept_id);
      return Query(schema::term(prefix::kConcept, item.name));
    }
  }
  std::vector<Query> stems;
  std::vector<std::string> terms;
  std::uint32_t first = 0, last = 0;
  for (const analysis::Word& word : analyzed.words) {
    if (word.form->is_segment || word.stop) continue;
    if (stems.empty()) first = word.position;
    last = word.position;
    terms.push_back(schema::term(prefix::kStem, word.form->stem));
    stems.emplace_back(terms.back());
    if (name.kind == "learnt") wanted_.stems.insert(word.form->stem);
  }
  if (are_same(stems, unit.levels)) return {};  // what was typed, in another form
  if (stems.size() == 1 && name.kind == "learnt" && analysis::looks_like_acronym(name.text)) {
    return Query(schema::term(prefix::kAcronym, analysis::acronym_text(name.text)));
  }
  const std::uint32_t length = last - first + 1;
  const bool is_dear = articles_with_all(terms, vocabulary_) > kMostArticles;
  if (stems.size() < 2 || is_dear || !reads_places_) return all_of(stems);
  if (stems.size() == 2) return side_by_side(stems, length);
  return {Query::OP_NEAR, stems.begin(), stems.end(), kLoose * length};
}

}  // namespace warta::searcher
