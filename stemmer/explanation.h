// SPDX-License-Identifier: GPL-2.0-or-later
// How a word is made, as a teacher would write it on the board: penembakan = peN- + tembak + -an.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemmer/candidates.h"

namespace warta::stemmer {

/// The parts of a word in their order, and what is to be said of them.
struct Explanation {
  std::vector<std::string> prefixes;  ///< Outermost first: "memper-", "ke-".
  std::string root;                   ///< Spelt out; a compound's words apart.
  std::vector<std::string> suffixes;  ///< Innermost first: "-kan", "-nya".
  std::vector<std::string> notes;     ///< "men- hides the t", "doubled", "not in the lexicon".
};

/// Explains a word, hyphenated or not, by its likeliest reading; any bytes are accepted.
Explanation explain_word(const StemTable& table, std::string_view word);

/// Prefixes and suffixes of a candidate in grammar-book notation; meN- and di- before per- as
/// memper- and diper-.
std::vector<std::string> prefixes_of(std::string_view word, const Candidate& candidate);
std::vector<std::string> suffixes_of(const Candidate& candidate);

}  // namespace warta::stemmer
