// SPDX-License-Identifier: GPL-2.0-or-later
// Every legal way to take a word apart such that what remains is a root of the lexicon. Which of
// them is right is for ranking.h to say.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "stemmer/affixes.h"
#include "stemmer/fnv.h"
#include "stemmer/stem_table.h"

namespace warta::stemmer {

/// Longer words are no words: they are never taken apart.
inline constexpr std::size_t kLongestWord = 64;

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
  Ending ending;
  Lexeme root;
  float score = 0;  ///< Set by ranking.

  Prefix outermost() const { return layers[0].prefix; }
  /// The part of the word that begins where `taken` prefixes are off and ends before `end`, spelt
  /// out.
  std::string rest(std::string_view word, std::size_t taken, std::size_t end) const;
};

/// Finds the candidates of one word. Uses no memory but its own.
class CandidateSearch {
 public:
  /// Requires a word of a-z of at most kLongestWord letters. The table must outlive the search.
  CandidateSearch(const StemTable& table, std::string_view word);

  /// Calls visit(candidate) for each; the candidate is gone when visit returns.
  template <typename Visit>
  void run(Visit&& visit) {
    peel(0, false, visit);
    const std::size_t length = prefixoid_length(view());
    if (length == 0) return;
    candidate_.layers[0] = {Prefix::Prefixoid, static_cast<std::uint8_t>(length), 0};
    candidate_.depth = 1;
    peel(length, false, visit);
    candidate_.depth = 0;
  }

 private:
  std::string_view view(std::size_t begin = 0) const {
    return {text_.data() + begin, size_ - begin};
  }

  /// Visits the roots that begin at `begin`, then takes one more prefix off in every way.
  template <typename Visit>
  void peel(std::size_t begin, bool monosyllable, Visit& visit) {
    hash_from(begin);
    for (const Ending& ending : endings_) {
      if (is_candidate(begin, ending, monosyllable)) visit(candidate_);
    }
    if (monosyllable || candidate_.depth == kMostPrefixes) return;
    const Prefix outer =
        candidate_.depth == 0 ? Prefix::None : candidate_.layers[candidate_.depth - 1U].prefix;
    for (const PrefixCut& cut : cut_prefix(view(begin))) {
      if (outer == Prefix::None ? cut.prefix == Prefix::Tidak : !may_precede(outer, cut.prefix)) {
        continue;
      }
      // A restored letter takes the place of the prefix's last one, so nothing need be copied.
      const std::size_t next = begin + cut.length - (cut.restored != 0 ? 1U : 0U);
      const char covered = text_[next];
      if (cut.restored != 0) text_[next] = cut.restored;
      candidate_.layers[candidate_.depth++] = {cut.prefix, static_cast<std::uint8_t>(next),
                                               cut.restored};
      peel(next, cut.monosyllable, visit);
      --candidate_.depth;
      text_[next] = covered;
    }
  }

  /// Computes the hashes of all texts that begin at `begin`.
  void hash_from(std::size_t begin);
  /// Completes candidate_ if a root that may stand there lies between `begin` and the ending.
  bool is_candidate(std::size_t begin, const Ending& ending, bool monosyllable);

  const StemTable* table_;
  std::array<char, kLongestWord + 1> text_;
  std::size_t size_;
  Endings endings_;
  std::array<std::uint64_t, kLongestWord + 1> hash_to_;  ///< Of the text before each place.
  Candidate candidate_;
};

}  // namespace warta::stemmer
