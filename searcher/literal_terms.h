// SPDX-License-Identifier: GPL-2.0-or-later
// What is looked for as it is written, without concepts or related words: phrases, the words of a
// field, labels, and what is excluded.
#pragma once

#include <xapian.h>

#include <string_view>

#include "searcher/score_parts.h"
#include "searcher/wanted.h"
#include "stemmer/text/analyzer.h"

namespace warta::searcher {

/// Makes such queries, and notes what they add. For one thread; what it is given must outlive it.
class LiteralTerms {
 public:
  LiteralTerms(analysis::Analyzer& analyzer, ScoreParts& parts, Wanted& wanted)
      : analyzer_(analyzer), parts_(parts), wanted_(wanted) {}

  /// The words in this order, side by side but for stop words; an empty query if there are none.
  /// The prefix says where: the whole article or its title.
  Xapian::Query phrase(std::string_view text, std::string_view term_prefix);

  /// The words as stems of a field (judul:…), all of them; an empty query if there are none.
  Xapian::Query field_words(std::string_view text, std::string_view term_prefix);

  /// The words as labels of a field (sumber:…), all of them, scoring nothing; empty if there are
  /// none.
  Xapian::Query labels(std::string_view text, std::string_view term_prefix) const;

  /// What is to be left out for these words: articles with them side by side or, if they name a
  /// concept, with any of its spellings; not those with related words.
  Xapian::Query excluded(std::string_view text) const;

 private:
  const analysis::AnalyzedText& analyze(std::string_view text) const {
    return analyzer_.analyze(text, analysis::TextKind::Query);
  }

  analysis::Analyzer& analyzer_;
  ScoreParts& parts_;
  Wanted& wanted_;
};

}  // namespace warta::searcher
