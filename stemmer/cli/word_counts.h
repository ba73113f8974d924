// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a corpus and how often each stands in it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stemmer/stemmer.h"
#include "stemmer/text/tokenizer.h"

namespace warta::stemmer::cli {

/// Counts words. Its size grows with the different spellings, not with the texts.
class WordCounts {
 public:
  /// Counts the words of a text. Requires text.size() < 2^32.
  void add(std::string_view text);

  /// The words of letters a-z, hyphens among them, folded, with their counts. Of what is several
  /// words for the stemmer (prabowo-gibran) each counts.
  std::map<std::string, std::size_t> words(const Stemmer& stemmer) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> spellings_;
  std::vector<analysis::Token> tokens_;
};

}  // namespace warta::stemmer::cli
