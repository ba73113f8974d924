// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/expansion.h"

#include <algorithm>
#include <string>

#include "indexer/schema/fields.h"
#include "stemmer/text/acronyms.h"

namespace warta::searcher {
namespace {

using Xapian::Query;
namespace prefix = schema::prefix;

Query any_of(const std::vector<Query>& queries) {
  return Query(Query::OP_OR, queries.begin(), queries.end());
}

Query all_of(const std::vector<Query>& queries) {
  return Query(Query::OP_AND, queries.begin(), queries.end());
}

std::string_view spelt(const analysis::Word& word, std::string_view text) {
  return text.substr(word.begin, word.end - word.begin);
}

// The longest match that begins at this word; nothing if there is none.
const analysis::PhraseMatch* longest_match_at(const analysis::AnalyzedText& analyzed,
                                              std::size_t word) {
  const analysis::PhraseMatch* longest = nullptr;
  for (const analysis::PhraseMatch& match : analyzed.concepts) {
    if (match.first == word) longest = &match;  // shorter ones come first
  }
  return longest;
}

}  // namespace

// A way to match: what it weighs may be nothing, it matches all the same.
Query Expansion::level(std::string_view kind, std::string detail, const Query& query,
                       double weight) {
  const Query scaled = weight == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, weight);
  if (weight > 0) compiled_.parts.push_back({std::string(kind), std::move(detail), scaled});
  return scaled;
}

// What only lifts the score of articles that match anyway; an empty query if it weighs nothing.
Query Expansion::bonus(std::string_view kind, std::string detail, const Query& query,
                       double weight) {
  return weight > 0 ? level(kind, std::move(detail), query, weight) : Query();
}

std::vector<Unit> Expansion::words(std::string_view text) {
  const analysis::AnalyzedText& analyzed = analyzer_.analyze(text, analysis::TextKind::Query);
  std::vector<Unit> units;
  for (std::size_t at = 0; at < analyzed.words.size();) {
    const analysis::Word& word = analyzed.words[at];
    if (const auto* match = longest_match_at(analyzed, at)) {
      units.push_back(concept_unit(analyzed, *match, text));
      at = match->last;
      while (at < analyzed.words.size() && analyzed.words[at].form->is_segment) ++at;
    } else if (at + 1 < analyzed.words.size() && analyzed.words[at + 1].form->is_segment) {
      units.push_back(code_unit(analyzed, at, text));
    } else {
      units.push_back(word_unit(word, text));
      ++at;
    }
  }
  return units;
}

Query Expansion::excluded_words(std::string_view text) {
  const analysis::AnalyzedText& analyzed = analyzer_.analyze(text, analysis::TextKind::Query);
  if (analyzed.words.empty()) return {};
  std::vector<Query> stems;
  for (const analysis::Word& word : analyzed.words) {
    if (!word.form->is_segment) stems.emplace_back(schema::term(prefix::kStem, word.form->stem));
  }
  Query query = all_of(stems);
  for (const analysis::PhraseMatch& match : analyzed.concepts) {
    if (match.first > 0 || match.last < analyzed.words.size()) continue;
    const analysis::Concept& item = analyzer_.language().concepts()[match.concept_id];
    query = Query(Query::OP_OR, query, Query(schema::term(prefix::kConcept, item.name)));
  }
  return query;
}

// A word of the same root matches too, for less: that is how penahanan reaches tahanan. It is no
// part of the stem because pertahanan is no detention.
Unit Expansion::word_unit(const analysis::Word& word, std::string_view text) {
  const analysis::WordForm& form = *word.form;
  const std::string& root = form.root.empty() ? form.stem : form.root;
  const std::string as_spelt(spelt(word, text));
  Unit unit;
  unit.is_stop = word.stop;
  unit.levels.emplace_back(schema::term(prefix::kStem, form.stem));
  std::vector<Query> levels{level("stem", form.stem, unit.levels.back(), 1)};
  compiled_.wanted.stems.insert(form.stem);
  if (form.known) {
    compiled_.wanted.roots.insert(root);
    std::vector<Query> related{Query(schema::term(prefix::kRoot, root))};
    if (!form.root.empty()) related.emplace_back(schema::term(prefix::kStem, root));
    unit.related = level("root", root, any_of(related), profile_.root);
  }
  if (!form.part.empty()) add_part(form, levels, unit);
  if (form.surface != form.stem) {
    const Query exact(schema::term(prefix::kSurface, form.surface));
    levels.push_back(bonus("exact", form.surface, exact, profile_.exact));
  }
  if (word.acronym) {
    const Query acronym(schema::term(prefix::kAcronym, analysis::acronym_text(as_spelt)));
    levels.push_back(bonus("acronym", as_spelt, acronym, profile_.acronym));
  }
  unit.query = any_of(levels);
  return unit;
}

// antarnegara is looked for joined and apart (antar negara); what follows the prefixoid is related
// only.
void Expansion::add_part(const analysis::WordForm& form, std::vector<Query>& levels, Unit& unit) {
  const Query part(schema::term(prefix::kStem, form.part));
  const Query related = level("root", form.part, part, profile_.root);
  unit.related = unit.related.empty() ? related : Query(Query::OP_OR, unit.related, related);
  compiled_.wanted.roots.insert(form.part);
  if (!form.stem.ends_with(form.part)) return;
  const std::string first = form.stem.substr(0, form.stem.size() - form.part.size());
  const std::vector<Query> words{Query(schema::term(prefix::kStem, first)), part};
  const Query apart(Query::OP_PHRASE, words.begin(), words.end(), 2);
  levels.push_back(level("phrase", first + ' ' + form.part, apart, 1));
}

// F-16: the code written as one, or its segments side by side.
Unit Expansion::code_unit(const analysis::AnalyzedText& analyzed, std::size_t& at,
                          std::string_view text) {
  const analysis::Word& whole = analyzed.words[at];
  std::vector<Query> segments;
  for (++at; at < analyzed.words.size() && analyzed.words[at].form->is_segment; ++at) {
    segments.emplace_back(schema::term(prefix::kStem, analyzed.words[at].form->stem));
  }
  const std::string as_spelt(spelt(whole, text));
  const Query code(schema::term(prefix::kStem, whole.form->stem));
  const Query apart(Query::OP_PHRASE, segments.begin(), segments.end(),
                    static_cast<Xapian::termcount>(segments.size()));
  compiled_.wanted.stems.insert(whole.form->stem);
  Unit unit;
  unit.query = Query(Query::OP_OR, level("stem", whole.form->stem, code, 1),
                     level("phrase", as_spelt, apart, profile_.root));
  unit.levels.push_back(code);
  return unit;
}

// A concept is found by any of its spellings; a defence concept of several words also by these
// words anywhere in an article (pengadaan … alutsista). A compound is one word to a reader: only as
// such.
Unit Expansion::concept_unit(const analysis::AnalyzedText& analyzed,
                             const analysis::PhraseMatch& match, std::string_view text) {
  const analysis::Concept& item = analyzer_.language().concepts()[match.concept_id];
  compiled_.wanted.concepts.insert(match.concept_id);
  std::vector<Query> stems;
  for (std::uint32_t i = match.first; i < match.last; ++i) {
    const analysis::WordForm& form = *analyzed.words[i].form;
    if (form.is_segment || analyzed.words[i].stop) continue;
    stems.emplace_back(schema::term(prefix::kStem, form.stem));
  }
  const Query found(schema::term(prefix::kConcept, item.name));
  Unit unit;
  unit.levels = stems;
  unit.query = level("concept", item.name, found, profile_.concept_term);
  if (item.is_defence && !stems.empty()) {
    const std::string typed(
        text.substr(analyzed.words[match.first].begin,
                    analyzed.words[match.last - 1].end - analyzed.words[match.first].begin));
    const std::string_view kind = stems.size() == 1 ? "stem" : "words";
    unit.query = Query(Query::OP_OR, unit.query, level(kind, typed, all_of(stems), profile_.words));
  }
  unit.boost = bonus("boost", item.name + " is " + item.concept_class, found,
                     profile_.boost_of(item.concept_class));
  return unit;
}

Query Expansion::phrase(std::string_view text, std::string_view term_prefix) {
  const analysis::AnalyzedText& analyzed = analyzer_.analyze(text, analysis::TextKind::Query);
  std::vector<Query> terms;
  std::uint32_t first = 0, last = 0;
  for (std::size_t i = 0; i < analyzed.words.size(); ++i) {
    const analysis::Word& word = analyzed.words[i];
    const bool in_segments = i + 1 < analyzed.words.size() && !word.form->is_segment &&
                             analyzed.words[i + 1].form->is_segment;
    if (word.stop || in_segments) continue;
    if (terms.empty()) first = word.position;
    last = word.position;
    terms.emplace_back(schema::term(term_prefix, word.form->stem));
    compiled_.wanted.stems.insert(word.form->stem);
  }
  if (terms.empty()) return {};
  if (terms.size() == 1) return level("stem", std::string(text), terms.front(), 1);
  const Query phrase(Query::OP_PHRASE, terms.begin(), terms.end(), last - first + 1);
  return level("phrase", std::string(text), phrase, 1);
}

Query Expansion::field_words(std::string_view text, std::string_view term_prefix) {
  std::vector<Query> terms;
  for (const analysis::Word& word : analyzer_.analyze(text, analysis::TextKind::Query).words) {
    if (word.form->is_segment) continue;
    terms.emplace_back(schema::term(term_prefix, word.form->stem));
    compiled_.wanted.stems.insert(word.form->stem);
  }
  if (terms.empty()) return {};
  return level("field", std::string(text), all_of(terms), 1);
}

Query Expansion::labels(std::string_view text, std::string_view term_prefix) {
  std::vector<Query> terms;
  for (const analysis::Word& word : analyzer_.analyze(text, analysis::TextKind::Query).words) {
    if (!word.form->is_segment) terms.emplace_back(schema::term(term_prefix, word.form->surface));
  }
  return terms.empty() ? Query() : Query(Query::OP_SCALE_WEIGHT, all_of(terms), 0);
}

Query Expansion::proximity(const std::vector<Unit>& units) {
  constexpr Xapian::termcount kWindow = 6;
  std::vector<Query> pairs;
  for (std::size_t i = 1; i < units.size(); ++i) {
    if (units[i - 1].levels.empty() || units[i].levels.empty()) continue;
    const std::vector<Query> pair{units[i - 1].levels.back(), units[i].levels.front()};
    pairs.emplace_back(Query::OP_NEAR, pair.begin(), pair.end(), kWindow);
  }
  if (pairs.empty()) return {};
  return bonus("proximity", "words close together", any_of(pairs), profile_.proximity);
}

Query Expansion::density() {
  if (profile_.density <= 0) return {};
  auto* source = new Xapian::ValueWeightPostingSource(schema::slot::kDefenceDensity);
  return bonus("prior", "share of defence concepts", Query(source->release()), profile_.density);
}

}  // namespace warta::searcher
