// SPDX-License-Identifier: GPL-2.0-or-later
// Which classes may be wrong. Each sign that a word gives has a weight; it counts times the
// logarithm of how many mentions would be searched otherwise if the sign is right: those of the
// word or those of the rest of its class, whichever are fewer. The sum is the class's suspicion.
#pragma once

#include <vector>

#include "stemmer/cli/word_classes.h"

namespace warta::stemmer::cli {

/// Judges every class by its words, and by the others: an affix may have been left on a stem. Fills
/// in suspicion and reasons, and puts the most suspicious first, equal ones by count.
void judge(const Stemmer& stemmer, std::vector<WordClass>& classes);

}  // namespace warta::stemmer::cli
