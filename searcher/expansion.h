// SPDX-License-Identifier: GPL-2.0-or-later
// Words become units: what must be found for them, at which levels, and what each level adds.
#pragma once

#include <xapian.h>

#include <string_view>
#include <vector>

#include "searcher/query_compiler.h"

namespace warta::searcher {

/// One thing to be found: a word, a code, or several words that name a concept.
struct Unit {
  Xapian::Query query;                ///< Matches the unit and scores it.
  Xapian::Query related;              ///< Matches words of the same root; empty if there are none.
  Xapian::Query boost;                ///< Only lifts the score; may be empty.
  std::vector<Xapian::Query> levels;  ///< The bare stem queries in word order, for proximity.
  bool is_stop = false;               ///< A stop word: dropped if the query has anything else.
};

/// Expands words by their levels and concepts. Keeps what it added up in the compiled query's parts
/// and wanted words. For one thread.
class Expansion {
 public:
  Expansion(analysis::Analyzer& analyzer, const RankingProfile& profile, CompiledQuery& compiled)
      : analyzer_(analyzer), profile_(profile), compiled_(compiled) {}

  /// The units of some running words, in their order. Where spellings of concepts overlap, the
  /// first and longest counts.
  std::vector<Unit> words(std::string_view text);

  /// What is to be excluded for these words: articles with all their stems or, if they name a
  /// concept, with any of its spellings; not those with related words.
  Xapian::Query excluded_words(std::string_view text);

  /// The words in this order, side by side but for stop words; an empty query if there are none.
  Xapian::Query phrase(std::string_view text, std::string_view term_prefix);

  /// The words as stems of a field (judul:…), all of them.
  Xapian::Query field_words(std::string_view text, std::string_view term_prefix);

  /// The words as labels of a field (sumber:…), all of them.
  Xapian::Query labels(std::string_view text, std::string_view term_prefix);

  /// Neighbours that stand close together in an article; empty if no two units can.
  Xapian::Query proximity(const std::vector<Unit>& units);

  /// The prior of articles that are about defence; empty if the profile has none.
  Xapian::Query density();

 private:
  Unit word_unit(const analysis::Word& word, std::string_view text);
  void add_part(const analysis::WordForm& form, std::vector<Xapian::Query>& levels, Unit& unit);
  Unit code_unit(const analysis::AnalyzedText& analyzed, std::size_t& at, std::string_view text);
  Unit concept_unit(const analysis::AnalyzedText& analyzed, const analysis::PhraseMatch& match,
                    std::string_view text);
  Xapian::Query level(std::string_view kind, std::string detail, const Xapian::Query& query,
                      double weight);
  Xapian::Query bonus(std::string_view kind, std::string detail, const Xapian::Query& query,
                      double weight);

  analysis::Analyzer& analyzer_;
  const RankingProfile& profile_;
  CompiledQuery& compiled_;
};

}  // namespace warta::searcher
