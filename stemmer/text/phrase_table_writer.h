// SPDX-License-Identifier: GPL-2.0-or-later
// Collects the spellings of concepts and writes them as a phrase table, when the library is built
// and wherever a language is made anew from other lists.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stemmer/text/phrase_records.h"

namespace warta::analysis {

/// A word of a spelling that is added.
struct SpelledWord {
  std::string_view stem;
  std::string_view surface;
};

class PhraseTableWriter {
 public:
  /// Adds one spelling of a concept. If it `needs_capitals`, it is found only where all its words
  /// are written in capitals (PAL the shipyard, not pal the post). An empty spelling is passed
  /// over. Where spellings of several concepts have the same stems (menteri pertahanan, kementerian
  /// pertahanan), a text means the one whose words stand in its own words, the longest of these,
  /// else the one that was added first.
  void add(const std::vector<SpelledWord>& words, std::uint32_t concept_id, bool needs_capitals);

  /// The bytes of the table; the same for the same spellings in the same order.
  std::string bytes() const;

 private:
  struct Node {
    std::map<std::uint32_t, std::uint32_t> edges;  // a word's id → a node
    std::vector<SpellingRecord> spellings;
  };
  std::uint32_t word_id(std::string_view stem);

  std::unordered_map<std::string, std::uint32_t> word_ids_;
  std::vector<std::string> words_;
  std::vector<Node> nodes_{Node{}};
  std::string surfaces_, texts_;
  std::uint32_t surface_count_ = 0;
};

}  // namespace warta::analysis
