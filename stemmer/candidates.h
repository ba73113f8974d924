// SPDX-License-Identifier: GPL-2.0-or-later
// Every legal way to take a word apart such that what remains is a root of the lexicon. Which of
// them is right is for ranking.h to say.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "stemmer/affixes.h"
#include "stemmer/stem_table.h"
#include "stemmer/word_hash.h"

namespace warta::stemmer {

/// One prefix taken off: what remains begins at `begin` of the word, with `restored`, unless it is
/// 0, in the place of that letter (memukul: begin 2, 'p').
struct Layer {
  Prefix prefix = Prefix::None;
  std::uint8_t begin = 0;
  char restored = 0;
};

/// One way to take the word apart.
struct Candidate {
  std::array<Layer, kMostPrefixes> layers;  ///< Outermost first.
  std::uint8_t depth = 0;                   ///< How many layers there are.
  Ending ending{};
  Lexeme root;
  float score = 0;  ///< Set by ranking.

  Prefix outermost() const { return layers[0].prefix; }
  /// The part of the word that begins where `taken` prefixes are off and ends before `end`;
  /// requires a letter in it.
  WordPart rest(const HashedWord& word, std::size_t taken, std::size_t end) const;
};

/// Finds the candidates of one word. Uses no memory but its own.
class CandidateSearch {
 public:
  /// Requires a word of a-z. The table and the word must outlive the search.
  CandidateSearch(const StemTable& table, const HashedWord& word)
      : CandidateSearch(table, word, table.find(word.part(0, word.text().size(), 0))) {}
  /// The same, if the lexeme that is the whole word has been looked up already.
  CandidateSearch(const StemTable& table, const HashedWord& word,
                  const std::optional<Lexeme>& whole);

  /// Calls visit(candidate) for each; the candidate is gone when visit returns.
  template <typename Visit>
  void run(Visit&& visit) {
    peel({}, visit);
    const std::size_t length = prefixoid_length(word_.text());
    if (length == 0) return;
    candidate_.layers[0] = {Prefix::Prefixoid, static_cast<std::uint8_t>(length), 0};
    candidate_.depth = 1;
    peel({.begin = length}, visit);
    candidate_.depth = 0;
  }

 private:
  /// Where a remainder begins, the letter restored there, and whether only a root of one syllable
  /// may follow.
  struct Remainder {
    std::size_t begin = 0;
    char restored = 0;
    bool monosyllable = false;
  };

  /// Visits the roots that begin the remainder, then takes one more prefix off in every way.
  template <typename Visit>
  void peel(const Remainder& remainder, Visit& visit) {
    for (const Ending& ending : endings_) {
      if (is_candidate(remainder, ending)) visit(candidate_);
    }
    if (remainder.monosyllable || candidate_.depth == kMostPrefixes) return;
    const Prefix outer =
        candidate_.depth == 0 ? Prefix::None : candidate_.layers[candidate_.depth - 1U].prefix;
    for (const PrefixCut& cut :
         cut_prefix(word_.text().substr(remainder.begin), remainder.restored)) {
      if (outer == Prefix::None ? cut.prefix == Prefix::Tidak : !may_precede(outer, cut.prefix)) {
        continue;
      }
      // A restored letter takes the place of the prefix's last one.
      const std::size_t next = remainder.begin + cut.length - (cut.restored != 0 ? 1U : 0U);
      candidate_.layers[candidate_.depth++] = {cut.prefix, static_cast<std::uint8_t>(next),
                                               cut.restored};
      peel({next, cut.restored, cut.monosyllable}, visit);
      --candidate_.depth;
    }
  }

  /// Completes candidate_ if a root that may stand there lies between the remainder's beginning and
  /// the ending.
  bool is_candidate(const Remainder& remainder, const Ending& ending);

  const StemTable& table_;
  const HashedWord& word_;
  std::optional<Lexeme> whole_;
  Endings endings_;
  Candidate candidate_;
};

}  // namespace warta::stemmer
