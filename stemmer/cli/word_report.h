// SPDX-License-Identifier: GPL-2.0-or-later
// All that the stemmer says of one word, as a value to print.
#pragma once

#include <string>
#include <vector>

#include "stemmer/stemmer.h"

namespace warta::stemmer::cli {

struct WordReport {
  std::string word;    ///< As it was given.
  std::string folded;  ///< As it was stemmed.
  Reading reading;     ///< Of several words (prabowo-gibran), the whole and unknown.
  std::vector<Analysis> analyses;
  std::string explanation;  ///< "penembakan = peN- + tembak + -an", with the word as it was given.
};

/// Describes a word of any bytes.
WordReport describe(const Stemmer& stemmer, const std::string& word);

/// How a word is made, in one line that begins with the word as it was given. Requires the folded
/// form of the word.
std::string explanation_of(const Stemmer& stemmer, const std::string& word,
                           const std::string& folded);

}  // namespace warta::stemmer::cli
