// SPDX-License-Identifier: GPL-2.0-or-later
// Which of a word's candidates is right: the weight of the root plus the cost of the affixes, all
// from the stem table. The bare word competes like any other.
#pragma once

#include <optional>
#include <vector>

#include "stemmer/candidates.h"

namespace warta::stemmer {

/// The score of a candidate; higher is likelier.
float score(const StemTable& table, const Candidate& candidate);

/// The likeliest candidate of a word; nothing if it has none, or if it is likelier that the word is
/// one the lexicon lacks. Requires what CandidateSearch does.
std::optional<Candidate> best_candidate(const StemTable& table, const HashedWord& word);
/// The same, if the lexeme that is the whole word has been looked up already.
std::optional<Candidate> best_candidate(const StemTable& table, const HashedWord& word,
                                        const std::optional<Lexeme>& whole);

/// All candidates of a word, likeliest first, one for each root and set of affixes.
std::vector<Candidate> ranked_candidates(const StemTable& table, const HashedWord& word);

}  // namespace warta::stemmer
