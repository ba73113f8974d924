// SPDX-License-Identifier: GPL-2.0-or-later
// Words grouped by what they are searched as.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "stemmer/stemmer.h"

namespace warta::stemmer::cli {

/// A word of a class.
struct Member {
  std::string word;
  std::size_t count = 0;
  Reading reading;
};

/// The words of one search stem.
struct WordClass {
  std::string stem;
  std::size_t count = 0;
  std::vector<Member> members;       ///< The most frequent first; at least one.
  double suspicion = 0;              ///< See suspicion.h.
  std::vector<std::string> reasons;  ///< Why, the weightiest first.

  /// Whether a member has a root of the lexicon.
  bool known() const;
};

/// The classes of these words, in the order of their stems.
std::vector<WordClass> group_by_stem(const std::map<std::string, std::size_t>& words,
                                     const Stemmer& stemmer);

}  // namespace warta::stemmer::cli
