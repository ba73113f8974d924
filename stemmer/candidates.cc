// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/candidates.h"

#include <algorithm>

namespace warta::stemmer {
namespace {

/// Names take clitics, se-, prefixoids and ke-…-an (seindonesia, antarjawa, keindonesiaan), nothing
/// else: no memilan, no balian.
bool takes(const Lexeme& lexeme, const Candidate& candidate, const Ending& ending) {
  if (lexeme.is(kRoot)) return true;
  if (!lexeme.is(kName)) return false;
  if (ending.suffix != Suffix::None) {
    return ending.suffix == Suffix::An && candidate.depth == 1 &&
           candidate.outermost() == Prefix::Ke;
  }
  return candidate.depth == 0 ||
         (candidate.depth == 1 &&
          (candidate.outermost() == Prefix::Se || candidate.outermost() == Prefix::Prefixoid));
}

/// -wan and -wati make no new words, but end many names: Gunawan and Sukmawati stay whole.
bool is_listed_person(const StemTable& table, const HashedWord& word, const Ending& ending) {
  const auto person = table.find(word.part(0, ending.suffix_end, 0));
  return person && person->is(kRoot) && person->is(kLexicalised);
}

}  // namespace

WordPart Candidate::rest(const HashedWord& word, std::size_t taken, std::size_t end) const {
  if (taken == 0) return word.part(0, end, 0);
  const Layer& layer = layers[taken - 1];
  return word.part(layer.begin, end, layer.restored);
}

CandidateSearch::CandidateSearch(const StemTable& table, const HashedWord& word,
                                 const std::optional<Lexeme>& whole)
    : table_(table), word_(word), whole_(whole), endings_(read_endings(word.text())) {}

bool CandidateSearch::is_candidate(const Remainder& remainder, const Ending& ending) {
  if (ending.end < remainder.begin + 2) return false;
  const Prefix outermost = candidate_.depth == 0 ? Prefix::None : candidate_.outermost();
  if (!may_enclose(outermost, ending.suffix)) return false;
  if (ending.suffix >= Suffix::Wan && !is_listed_person(table_, word_, ending)) return false;
  if (remainder.monosyllable &&
      !is_monosyllable(word_.text().substr(remainder.begin, ending.end - remainder.begin))) {
    return false;
  }
  const bool is_whole = candidate_.depth == 0 && ending.end == word_.text().size();
  const auto lexeme =
      is_whole ? whole_ : table_.find(word_.part(remainder.begin, ending.end, remainder.restored));
  if (!lexeme || !takes(*lexeme, candidate_, ending)) return false;
  candidate_.ending = ending;
  candidate_.root = *lexeme;
  return true;
}

}  // namespace warta::stemmer
