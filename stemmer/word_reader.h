// SPDX-License-Identifier: GPL-2.0-or-later
// Reads one word without hyphens: from its best candidate to its search stem.
#pragma once

#include <string>
#include <string_view>

#include "stemmer/candidates.h"
#include "stemmer/stemmer.h"

namespace warta::stemmer {

/// Whether the word can be taken apart at all: 1 to kLongestWord letters a-z.
bool is_plain(std::string_view word);

/// The search stem of a candidate of this word: that of the outermost lexicalised word in it
/// (pertahanan in pertahanannya, pengalaman in berpengalaman), else its root. The first `taken`
/// prefixes are not looked at. The view lives as long as the table's bytes.
std::string_view search_stem(const StemTable& table, const HashedWord& word,
                             const Candidate& candidate, std::size_t taken = 0);

/// What a word becomes, as views into the word itself and into the table. See Reading.
struct ReadingView {
  std::string_view stem;
  std::string_view root;
  std::string_view part;
  std::string_view compound;  ///< The words of a compound with spaces between.
  bool known = false;
};

/// What a word without hyphens becomes; any bytes are accepted.
ReadingView view_word(const StemTable& table, std::string_view word);

/// The same, as a value.
Reading read_word(const StemTable& table, std::string_view word);

}  // namespace warta::stemmer
