// SPDX-License-Identifier: GPL-2.0-or-later
// Running words become units: what must be found for them, at which levels, and what each level
// adds.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/learnt_acronyms.h"
#include "searcher/ranking_profile.h"
#include "searcher/score_parts.h"
#include "searcher/vocabulary.h"
#include "searcher/wanted.h"
#include "stemmer/text/analyzer.h"

namespace warta::searcher {

/// Another name of what was typed, by which it is found too, for less.
struct OtherName {
  std::string text;
  std::string_view kind;  ///< "synonym" or "learnt".
};

/// One thing to be found: a word, a code, or several words that name a concept.
struct Unit {
  Xapian::Query query;    ///< Matches the unit and scores it.
  Xapian::Query related;  ///< Matches related words, for a relaxed query; may be empty.
  std::vector<Xapian::Query> bonuses;  ///< Each only lifts the score.
  std::vector<Xapian::Query> levels;   ///< The bare stem queries in word order, for proximity.
  bool is_stop = false;                ///< A stop word: dropped if the query has anything else.
  std::string_view concept_name;       ///< If it is one; views into the language.
  std::vector<OtherName> other_names;
  std::vector<ScorePart> parts;  ///< What query, related and bonuses add to a score.

  /// Takes a bonus up, if it is one.
  void add_bonus(const Xapian::Query& bonus) {
    if (!bonus.empty()) bonuses.push_back(bonus);
  }
};

/// Expands words by their levels and concepts. A unit carries what it adds to a score, for the one
/// who decides whether it is used; density is noted at once. For one thread; what it
/// is given must outlive it.
class Expansion {
 public:
  Expansion(analysis::Analyzer& analyzer, LearntAcronyms& acronyms, const Vocabulary& vocabulary,
            const RankingProfile& profile, ScoreParts& parts, Wanted& wanted,
            bool reads_places = true)
      : analyzer_(analyzer),
        acronyms_(acronyms),
        vocabulary_(vocabulary),
        profile_(profile),
        parts_(parts),
        wanted_(wanted),
        reads_places_(reads_places) {}

  /// The units of some running words, in their order. Where spellings of concepts overlap, the
  /// first and longest counts.
  std::vector<Unit> words(std::string_view text);

  /// For each pair of neighbours, what an article gets if they stand close together in it. Not
  /// noted as a part.
  std::vector<Xapian::Query> proximity(const std::vector<Unit>& units) const;

  /// The prior of articles that are about defence; empty if the profile has none.
  Xapian::Query density();

 private:
  /// A range of the words of the text in hand.
  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  std::vector<Unit> units_in(const Range& range, bool is_inside_concept);
  const analysis::PhraseMatch* longest_match(std::size_t at, const Range& range,
                                             bool is_inside_concept) const;
  /// What the words from here on to `last` are called, too.
  struct OtherNames {
    std::size_t last = 0;
    std::vector<OtherName> names;
  };
  OtherNames other_names(std::size_t at, const Range& range);
  void take_synonyms(std::size_t at, const Range& range, OtherNames& longest);
  void take_acronyms(std::size_t at, const Range& range, OtherNames& longest);
  Unit joined_unit(const Range& range);
  void add_other_names(Unit& unit);
  Xapian::Query named(const OtherName& name, const Unit& unit);
  Unit word_unit(const analysis::Word& word);
  std::string derived_form(const analysis::WordForm& form) const;
  void add_part(const analysis::WordForm& form, std::vector<Xapian::Query>& levels, Unit& unit);
  Xapian::Query side_by_side(const std::vector<Xapian::Query>& words, std::uint32_t window) const;
  Unit code_unit(std::size_t& at);
  Unit concept_unit(const analysis::PhraseMatch& match);
  void add_words(const analysis::PhraseMatch& match, Unit& unit);
  Xapian::Query some_of(const std::string& typed, const std::vector<Xapian::Query>& words);
  void add_acronym(std::string_view typed, Unit& unit);
  std::string_view spelt(std::size_t first, std::size_t last) const;

  analysis::Analyzer& analyzer_;
  LearntAcronyms& acronyms_;
  const Vocabulary& vocabulary_;
  const RankingProfile& profile_;
  ScoreParts& parts_;
  Wanted& wanted_;
  bool reads_places_;
  bool is_short_ = false;                             // the text in hand may have other names
  std::string_view text_;                             // in hand
  const analysis::AnalyzedText* analyzed_ = nullptr;  // of it
};

}  // namespace warta::searcher
