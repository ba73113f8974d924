// SPDX-License-Identifier: GPL-2.0-or-later
// The other direction: puts affixes on a root as Indonesian does, nasal sounds and lost letters
// included. (Sneddon, Indonesian Reference Grammar, ch. 1.)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "stemmer/affixes.h"

namespace warta::stemmer {

/// The word with the prefix before it, in every spelling in use: memukul of pukul; mengkritik and
/// mengritik of kritik. The word itself for Prefix::None; nothing for the prefixes that are no
/// single form (prefixoids, a repeated syllable, ketidak-). Requires a word of a-z.
std::vector<std::string> with_prefix(Prefix prefix, std::string_view word);

/// The word with the suffix behind it.
std::string with_suffix(std::string_view word, Suffix suffix);

}  // namespace warta::stemmer
