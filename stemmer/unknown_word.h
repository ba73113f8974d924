// SPDX-License-Identifier: GPL-2.0-or-later
// What may be taken off a word in which no root was found. Most such words are names, and a name
// must stay whole (Bali, Bekasi, Milan), so this does little.
#pragma once

#include <string>
#include <string_view>

namespace warta::stemmer {

/// The part of an unknown word to search by: without -nya if the word is long; without meN-, peN-,
/// di-, ter-, ber- (and -kan) if what remains ends like a loanword (menginkubasi), after a mere
/// di-, ter- or ber- like a loan verb or its noun; else the word.
/// -i and -an are never taken off. The view is into `word`.
std::string_view unknown_stem(std::string_view word);

/// The word in the spelling of 1972, if it shows the older one: "soedradjat" gives "sudrajat".
/// Names keep it. The word as it is if nothing in it is old, or if it is too short to tell.
std::string modern_spelling(std::string_view word);

}  // namespace warta::stemmer
