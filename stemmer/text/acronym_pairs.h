// SPDX-License-Identifier: GPL-2.0-or-later
// What a text itself says its acronyms stand for: "Komisi Pemberantasan Korupsi (KPK)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemmer/text/analyzer.h"

namespace warta::analysis {

/// An acronym and what it is short for.
struct AcronymPair {
  std::string short_form;  ///< As written: KSAD, ToT, alutsista, Kemhan.
  std::string long_form;   ///< Folded words, one blank between them: kepala staf tni ad.

  bool operator==(const AcronymPair&) const = default;
};

/// The pairs "long form (SHORT)" and "SHORT (long form)" of a text, each once, in the order of
/// their bytes. A long form has two to ten words on one line, without a comma, a number or
/// another mark between them, and at most 150 bytes; which words it has is told by
/// AcronymAlignment. What else stands in brackets gives nothing: places, dates, translations, a
/// reporter's initials, a ticker symbol. Meant to be exact rather than complete: of 400 pairs found
/// in news at most four were wrong. Initials of persons (Ridwan Kamil (RK)) are pairs like others,
/// some two in a hundred.
///
/// `analyzed` must be what an Analyzer makes of `text`, an article. Any bytes are accepted; linear
/// in the text's length, and one search for a byte if it has no bracket. Thread-safe.
std::vector<AcronymPair> acronym_pairs(std::string_view text, const AnalyzedText& analyzed);

}  // namespace warta::analysis
