// SPDX-License-Identifier: GPL-2.0-or-later
// "Maksud Anda": a query with its misspelt words put right.
#pragma once

#include <string>
#include <string_view>

#include "searcher/query_tree.h"
#include "searcher/vocabulary.h"
#include "stemmer/text/analyzer.h"

namespace warta::searcher {

/// The query with each word put right that (nearly) no article has and that is no word of the
/// lexicon, if the index has a far more frequent one that differs by a common Indonesian slip
/// (f for v, a doubled letter, a vowel left out, …) or by one letter or two. Empty if there is
/// nothing to put right. Costs a few lookups, and some milliseconds if words are unknown; of those
/// the first twelve are put right. What is in fields, and names in capitals, are left alone.
std::string suggest(const QueryTree& tree, std::string_view query, analysis::Analyzer& analyzer,
                    const Vocabulary& vocabulary);

/// How far one word is from another as people misspell: 0 for the same; a common slip costs less
/// than 1, any other letter put in, left out, changed or exchanged with its neighbour 1. More than
/// `most` is told as more than that (Damerau 1964, weighed).
double slip_distance(std::string_view typed, std::string_view meant, double most);

}  // namespace warta::searcher
