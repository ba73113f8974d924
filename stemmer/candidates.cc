// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/candidates.h"

#include <algorithm>
#include <cassert>
#include <string>

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
bool is_listed_person(const StemTable& table, std::string_view word, const Ending& ending) {
  const auto person = table.find(word.substr(0, ending.suffix_end));
  return person && person->is(kRoot) && person->is(kLexicalised);
}

}  // namespace

std::string Candidate::rest(std::string_view word, std::size_t taken, std::size_t end) const {
  if (taken == 0) return std::string(word.substr(0, end));
  const Layer& layer = layers[taken - 1];
  std::string rest(word.substr(layer.begin, end - layer.begin));
  if (layer.restored != 0) rest.front() = layer.restored;
  return rest;
}

CandidateSearch::CandidateSearch(const StemTable& table, std::string_view word)
    : table_(&table), size_(word.size()), endings_(read_endings(word)) {
  assert(word.size() <= kLongestWord);
  std::copy(word.begin(), word.end(), text_.begin());
}

void CandidateSearch::hash_from(std::size_t begin) {
  std::uint64_t hash = kFnvBasis;
  for (std::size_t i = begin; i < size_; ++i) {
    hash = fnv1a_step(hash, text_[i]);
    hash_to_[i + 1] = hash;
  }
}

bool CandidateSearch::is_candidate(std::size_t begin, const Ending& ending, bool monosyllable) {
  if (ending.end < begin + 2) return false;
  const Prefix outermost = candidate_.depth == 0 ? Prefix::None : candidate_.outermost();
  if (!may_enclose(outermost, ending.suffix)) return false;
  if (ending.suffix >= Suffix::Wan && !is_listed_person(*table_, view(), ending)) return false;
  const std::string_view root = view(begin).substr(0, ending.end - begin);
  if (monosyllable && !is_monosyllable(root)) return false;
  const auto lexeme = table_->find(root, hash_to_[ending.end]);
  if (!lexeme || !takes(*lexeme, candidate_, ending)) return false;
  candidate_.ending = ending;
  candidate_.root = *lexeme;
  return true;
}

}  // namespace warta::stemmer
