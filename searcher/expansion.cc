// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/expansion.h"

#include <algorithm>
#include <array>

#include "indexer/schema/fields.h"
#include "stemmer/text/acronyms.h"
#include "stemmer/text/concept_list.h"

namespace warta::searcher {
namespace {

using Xapian::Query;
namespace prefix = schema::prefix;

// A longer query says what it means, and other names bring it more that is meant otherwise: title
// queries lost .01 of MRR by them, keyword queries won .05 of nDCG.
constexpr std::ptrdiff_t kMostWordsWithOtherNames = 6;

Query term(std::string_view term_prefix, std::string_view text) {
  return {schema::term(term_prefix, text)};
}

}  // namespace

std::vector<Unit> Expansion::words(std::string_view text) {
  text_ = text;
  analyzed_ = &analyzer_.analyze(text, analysis::TextKind::Query);
  const auto telling = std::ranges::count_if(analyzed_->words, [](const analysis::Word& word) {
    return !word.stop && !word.form->is_segment;
  });
  is_short_ = telling <= kMostWordsWithOtherNames;
  std::vector<Unit> units = units_in({0, analyzed_->words.size()}, false);
  for (Unit& unit : units) add_other_names(unit);
  return units;
}

std::string_view Expansion::spelt(std::size_t first, std::size_t last) const {
  const std::size_t begin = analyzed_->words[first].begin;
  return text_.substr(begin, analyzed_->words[last - 1].end - begin);
}

std::vector<Unit> Expansion::units_in(const Range& range, bool is_inside_concept) {
  const auto& words = analyzed_->words;
  std::vector<Unit> units;
  for (std::size_t at = range.first; at < range.last;) {
    const std::size_t first_part = parts_.size(), first = at;
    OtherNames others;
    if (!is_inside_concept) others = other_names(at, range);
    const auto* match = longest_match(at, range, is_inside_concept);
    if (match != nullptr && match->last >= others.last) {
      units.push_back(concept_unit(*match));
      at = match->last;
      while (at < range.last && words[at].form->is_segment) ++at;
    } else if (others.last > at + 1 && !words[at + 1].form->is_segment) {
      units.push_back(joined_unit({at, others.last}));
      at = others.last;
    } else if (at + 1 < words.size() && words[at + 1].form->is_segment) {
      units.push_back(code_unit(at));
    } else {
      units.push_back(word_unit(words[at++]));
    }
    if (others.last == at || others.last == first + 1) units.back().other_names = others.names;
    units.back().parts = parts_.take_after(first_part);
  }
  return units;
}

// The longest spelling of an indexed concept that begins here and ends within the range; inside a
// concept, not that one.
const analysis::PhraseMatch* Expansion::longest_match(std::size_t at, const Range& range,
                                                      bool is_inside_concept) const {
  const analysis::PhraseMatch* longest = nullptr;
  for (const analysis::PhraseMatch& match : analyzed_->concepts) {
    const bool is_whole = match.first == range.first && match.last == range.last;
    if (match.first != at || match.last > range.last || (is_inside_concept && is_whole)) continue;
    const analysis::Concept item = analyzer_.language().concepts()[match.concept_id];
    if (item.concept_class != analysis::kSynonyms) longest = &match;  // shorter ones come first
  }
  return longest;
}

// Words that have one other name are one thing: all of them, or that name.
Unit Expansion::joined_unit(const Range& range) {
  Unit unit;
  std::vector<Query> inner;
  const std::size_t first_part = parts_.size();
  for (Unit& part : units_in(range, true)) {
    unit.bonuses.insert(unit.bonuses.end(), part.bonuses.begin(), part.bonuses.end());
    for (ScorePart& score : part.parts) {
      if (score.is_bonus) parts_.add(std::move(score));
    }
    if (part.is_stop) continue;
    inner.push_back(part.query);
    unit.levels.insert(unit.levels.end(), part.levels.begin(), part.levels.end());
  }
  std::vector<ScorePart> bonuses = parts_.take_after(first_part);
  const std::string typed(spelt(range.first, range.last));
  unit.query = parts_.level("words", typed, all_of(inner), 1);
  if (inner.size() > 1) unit.related = some_of(typed, inner);
  for (ScorePart& bonus : bonuses) parts_.add(std::move(bonus));
  return unit;
}

// The form that was typed, as a dictionary has it: with -nya or -lah a word is the same, and
// doubled it is; their answers are to be the same, too.
std::string Expansion::derived_form(const analysis::WordForm& form) const {
  constexpr std::array<std::string_view, 6> kClitics{"nya", "lah", "kah", "pun", "ku", "mu"};
  constexpr std::size_t kShortest = 3;
  std::string typed = form.surface;
  if (const std::size_t hyphen = typed.find('-'); hyphen != std::string::npos) {
    const std::string half = typed.substr(0, hyphen);
    if (!std::string_view(typed).substr(hyphen + 1).starts_with(half)) return form.stem;
    typed = half;
  }
  for (const std::string_view clitic : kClitics) {
    if (typed.size() < clitic.size() + kShortest || !typed.ends_with(clitic)) continue;
    const std::string base = typed.substr(0, typed.size() - clitic.size());
    if (analyzer_.language().stemmer().stem(base) == form.stem) typed = base;
  }
  return typed;
}

// Words of the same root are looked for only when too few articles have the stem: that is how
// penahanan reaches tahanan, and why it does not bring pertahanan along whenever there is enough.
Unit Expansion::word_unit(const analysis::Word& word) {
  const analysis::WordForm& form = *word.form;
  const std::string& root = form.root.empty() ? form.stem : form.root;
  Unit unit{.is_stop = word.stop};
  unit.levels.push_back(term(prefix::kStem, form.stem));
  std::vector<Query> levels{parts_.level("stem", form.stem, unit.levels.back(), 1)};
  wanted_.stems.insert(form.stem);
  if (form.known) {
    wanted_.roots.insert(root);
    std::vector<Query> related{term(prefix::kRoot, root)};
    if (!form.root.empty()) related.push_back(term(prefix::kStem, root));
    unit.related = parts_.level("root", root, any_of(related), profile_.root, Scope::Related);
  }
  if (!form.part.empty()) add_part(form, levels, unit);
  if (const std::string typed = derived_form(form); typed != form.stem) {
    unit.add_bonus(parts_.bonus("exact", typed, term(prefix::kSurface, typed), profile_.exact));
  }
  if (word.acronym) add_acronym(text_.substr(word.begin, word.end - word.begin), unit);
  unit.query = any_of(levels);
  return unit;
}

// antarnegara is looked for joined and apart (antar negara); what follows the prefixoid is related.
void Expansion::add_part(const analysis::WordForm& form, std::vector<Query>& levels, Unit& unit) {
  const Query part = term(prefix::kStem, form.part);
  const Query related = parts_.level("root", form.part, part, profile_.root, Scope::Related);
  unit.related = any_of({unit.related, related});
  wanted_.roots.insert(form.part);
  if (!form.stem.ends_with(form.part)) return;
  const std::string first = form.stem.substr(0, form.stem.size() - form.part.size());
  const std::vector<Query> apart{term(prefix::kStem, first), part};
  levels.push_back(parts_.level("phrase", first + ' ' + form.part, side_by_side(apart, 2), 1));
}

Query Expansion::side_by_side(const std::vector<Query>& words, std::uint32_t window) const {
  if (!reads_places_) return all_of(words);
  return {Query::OP_PHRASE, words.begin(), words.end(), window};
}

// F-16: the code written as one, or its segments side by side. An address is found as it is
// written: detik.com is not the word detik.
Unit Expansion::code_unit(std::size_t& at) {
  const analysis::Word& whole = analyzed_->words[at];
  const bool is_code = analysis::stands_for_segments(analyzed_->words, at);
  std::vector<Query> segments;
  for (++at; at < analyzed_->words.size() && analyzed_->words[at].form->is_segment; ++at) {
    segments.push_back(term(prefix::kStem, analyzed_->words[at].form->stem));
  }
  wanted_.stems.insert(whole.form->stem);
  Unit unit;
  unit.levels.push_back(term(prefix::kStem, whole.form->stem));
  std::vector<Query> levels{parts_.level("stem", whole.form->stem, unit.levels.back(), 1)};
  if (is_code) {
    const Query apart = side_by_side(segments, static_cast<std::uint32_t>(segments.size()));
    const std::string as_spelt(text_.substr(whole.begin, whole.end - whole.begin));
    levels.push_back(parts_.level("phrase", as_spelt, apart, profile_.words));
  }
  unit.query = any_of(levels);
  return unit;
}

Unit Expansion::concept_unit(const analysis::PhraseMatch& match) {
  const analysis::Concept item = analyzer_.language().concepts()[match.concept_id];
  const Query found = term(prefix::kConcept, item.name);
  wanted_.concepts.insert(match.concept_id);
  Unit unit{.concept_name = item.name};
  for (std::uint32_t i = match.first; i < match.last; ++i) {
    const analysis::Word& word = analyzed_->words[i];
    if (word.form->is_segment || word.stop) continue;
    unit.levels.push_back(term(prefix::kStem, word.form->stem));
  }
  unit.query = parts_.level("concept", std::string(item.name), found, profile_.concept_term);
  if (item.is_defence) add_words(match, unit);
  unit.add_bonus(parts_.bonus("boost",
                              std::string(item.name).append(" is ").append(item.concept_class),
                              found, profile_.boost_of(item.concept_class)));
  return unit;
}

// A concept is found by any of its spellings; one of several words also by these words anywhere in
// an article (pengadaan … alutsista), some of them if need be. Of a compound this is not so: to a
// reader kerja sama is one word.
void Expansion::add_words(const analysis::PhraseMatch& match, Unit& unit) {
  const std::string typed(spelt(match.first, match.last));
  std::vector<Query> inner;  // they count together, not each by itself
  bool is_acronym = false;
  for (const Unit& part : units_in({match.first, match.last}, true)) {
    if (!part.is_stop) inner.push_back(part.query);
  }
  for (std::uint32_t i = match.first; i < match.last; ++i) {
    is_acronym = is_acronym || analyzed_->words[i].acronym;
  }
  const bool is_one = inner.size() < 2;
  unit.query = any_of(
      {unit.query, parts_.level(is_one ? "stem" : "words", typed, all_of(inner), profile_.words)});
  if (!is_one) unit.related = some_of(typed, inner);
  if (is_one && is_acronym) add_acronym(typed, unit);
}

// Of several words that are one thing an article may have some.
Query Expansion::some_of(const std::string& typed, const std::vector<Query>& words) {
  return parts_.level("words", "some of " + typed, any_of(words), profile_.words, Scope::Related);
}

void Expansion::add_acronym(std::string_view typed, Unit& unit) {
  const std::string acronym = analysis::acronym_text(typed);
  const Query in_its_case = term(prefix::kAcronym, acronym);
  unit.add_bonus(parts_.bonus("acronym", acronym, in_its_case, profile_.acronym));
}

std::vector<Query> Expansion::proximity(const std::vector<Unit>& units) const {
  constexpr Xapian::termcount kWindow = 6;
  std::vector<Query> pairs;
  for (std::size_t i = 1; profile_.proximity > 0 && i < units.size(); ++i) {
    if (units[i - 1].levels.empty() || units[i].levels.empty()) continue;
    const std::vector<Query> pair{units[i - 1].levels.back(), units[i].levels.front()};
    const Query close(Query::OP_NEAR, pair.begin(), pair.end(), kWindow);
    pairs.emplace_back(Query::OP_SCALE_WEIGHT, close, profile_.proximity);
  }
  return pairs;
}

Query Expansion::density() {
  return parts_.bonus("prior", "share of defence concepts", term(prefix::kDefence, ""),
                      profile_.density);
}

}  // namespace warta::searcher
