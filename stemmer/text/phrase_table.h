// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the concepts' spellings in a sequence of stems: a trie over words, so that inflected and
// reduplicated mentions (alat-alat utama sistem persenjataan) are found like the plain ones. It
// lies in a block that PhraseTableWriter made.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stemmer/text/string_index.h"

namespace warta::analysis {

/// A spelling found: words [first, last) of the sequence that was searched.
struct PhraseMatch {
  std::uint32_t concept_id = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// A word as the table sees it. The surface must outlive the call that it is given to.
struct PhraseWord {
  std::uint32_t id = 0;           ///< What word_id() gave for its stem.
  bool in_capitals = true;        ///< Whether it was written as an acronym.
  std::string_view surface = {};  ///< Its folded form.
};

/// Matches sequences of stems against spellings. The bytes must outlive it. Immutable: any number
/// of threads may share one.
class PhraseTable {
 public:
  /// The id of a word that occurs in no spelling.
  static constexpr std::uint32_t kUnused = StringIndex::kNone;

  /// Throws std::runtime_error if the bytes are no phrase table.
  explicit PhraseTable(std::string_view bytes);

  /// The id by which match_at() knows a stem.
  std::uint32_t word_id(std::string_view stem) const { return words_.find(stem); }

  /// Appends every spelling found that starts at words[first], shorter ones first.
  void match_at(const std::vector<PhraseWord>& words, std::uint32_t first,
                std::vector<PhraseMatch>& matches) const;

 private:
  std::uint32_t next_node(std::uint32_t node, std::uint32_t word) const;
  std::uint32_t meant(std::uint32_t node, const PhraseWord* words, bool in_capitals) const;
  bool stands_in(std::uint32_t spelling, const PhraseWord* words) const;

  StringIndex words_;
  std::string_view first_nodes_, nodes_, edges_, spellings_, surfaces_, texts_;
};

}  // namespace warta::analysis
