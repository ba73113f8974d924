// SPDX-License-Identifier: GPL-2.0-or-later
// What may be wrong with one word's stem, seen from the word alone.
#pragma once

#include <string>
#include <vector>

#include "stemmer/cli/word_classes.h"

namespace warta::stemmer::cli {

/// A sign that a stem may be wrong, and how much it tells.
struct Sign {
  double weight = 0;
  std::string reason;  ///< For a person; names the word.
};

/// The signs that a member of a class gives.
std::vector<Sign> signs_of(const Stemmer& stemmer, const Member& member);

}  // namespace warta::stemmer::cli
