// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the concepts' spellings in a sequence of stems: a trie over words, so that inflected and
// reduplicated mentions (alat-alat utama sistem persenjataan) are found like the plain ones.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace warta::analysis {

/// A spelling found: words [first, last) of the sequence that was searched.
struct PhraseMatch {
  std::uint32_t concept_id = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// A word as the matcher sees it. The surface must outlive the call that it is given to.
struct PhraseWord {
  std::uint32_t id = 0;           ///< What word_id() gave for its stem.
  bool in_capitals = true;        ///< Whether it was written as an acronym.
  std::string_view surface = {};  ///< Its folded form.
};

/// A word of a spelling that is added.
struct SpelledWord {
  std::string_view stem;
  std::string_view surface;
};

/// Matches sequences of stems against the spellings added before. Adding is for one thread; after
/// it, any number of threads may match.
class PhraseMatcher {
 public:
  /// The id of a word that occurs in no spelling.
  static constexpr std::uint32_t kUnused = 0;

  /// Adds one spelling of a concept. If it `needs_capitals`, it is found only where all its words
  /// are written in capitals (PAL the shipyard, not pal the post). An empty spelling is passed
  /// over. Where spellings of several concepts have the same stems (menteri pertahanan, kementerian
  /// pertahanan), a text means the one whose words stand in its own words, the longest of these,
  /// else the one that was added first.
  void add(const std::vector<SpelledWord>& words, std::uint32_t concept_id, bool needs_capitals);

  /// The id by which match() knows a stem.
  std::uint32_t word_id(std::string_view stem) const;

  /// Appends every spelling found that starts at words[first], shorter ones first.
  void match_at(const std::vector<PhraseWord>& words, std::uint32_t first,
                std::vector<PhraseMatch>& matches) const;

 private:
  // A concept that ends at a node, and the folded words it is spelt with.
  struct Spelling {
    std::uint32_t concept_id = 0;
    bool needs_capitals = false;
    std::vector<std::string> surfaces;
  };
  struct Node {
    std::vector<Spelling> spellings;
  };
  static bool stands_in(const Spelling& spelling, const PhraseWord* words);
  static const Spelling* meant(const Node& node, const PhraseWord* words, bool in_capitals);

  struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  static std::uint64_t edge(std::uint32_t node, std::uint32_t word) {
    return std::uint64_t{node} << 32U | word;
  }

  std::unordered_map<std::string, std::uint32_t, StringHash, std::equal_to<>> word_ids_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<Node> nodes_{Node{}};
};

}  // namespace warta::analysis
