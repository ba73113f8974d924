// SPDX-License-Identifier: GPL-2.0-or-later
// Classes that should perhaps be one: the stem of one is that of the other with an affix left on.
#pragma once

#include <cstddef>
#include <vector>

#include "stemmer/cli/word_classes.h"
#include "stemmer/cli/word_signs.h"

namespace warta::stemmer::cli {

/// An affix that may have been left on a stem.
struct LeftAffix {
  std::size_t at = 0;        ///< Which class has it, by its place.
  std::size_t mentions = 0;  ///< How often the rarer one of the two classes stands in the corpus.
  Sign sign;
};

/// Looks among the classes that the lexicon does not know. Requires stems that differ, in the order
/// of the alphabet.
std::vector<LeftAffix> left_affixes(const std::vector<WordClass>& classes);

}  // namespace warta::stemmer::cli
