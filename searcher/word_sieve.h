// SPDX-License-Identifier: GPL-2.0-or-later
// Which sentences of a text may hold wanted words, told from its bytes alone: analysing a text
// costs ten times as much as looking through it.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searcher/wanted.h"
#include "stemmer/text/language.h"
#include "warta/result.h"

namespace warta::searcher {

/// Looks for the cores of wanted words: all but the first letter, which a prefix may change
/// (tembak, menembak) and a sentence may write large. A form that does not hold its stem's core
/// (another spelling, a root that changes) is not seen. Immutable.
class WordSieve {
 public:
  /// What a sentence with a concept is worth against one with a word.
  static constexpr std::uint32_t kConceptWorth = 10;

  WordSieve(const Wanted& wanted, const analysis::Language& language);

  /// What each sentence may be worth, at most: 1 for each wanted stem or root in it, kConceptWorth
  /// for each concept. The sentences are in the order of the text. Linear.
  std::vector<std::uint32_t> worths(std::string_view text,
                                    const std::vector<Span>& sentences) const;

 private:
  struct Core {
    std::string letters;
    std::uint32_t thing = 0;
  };
  void add(std::string_view word, std::uint32_t thing);
  void add_core(std::string letters, std::uint32_t thing);
  static std::uint16_t key_of(std::string_view text);

  std::bitset<65536> beginnings_;  // of cores, two bytes each
  std::unordered_map<std::uint16_t, std::vector<Core>> cores_;
  std::vector<std::uint32_t> worths_;  // of things
};

}  // namespace warta::searcher
