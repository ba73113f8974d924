// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes, as a word for the stemmer.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stemmer/stemmer.h"
#include "tests/fuzz/invariant.h"

using warta::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const warta::stemmer::Stemmer kStemmer;
  const std::string_view word(reinterpret_cast<const char*>(data), size);
  const auto reading = kStemmer.read(word);
  if (reading) {
    require(word.empty() || !reading->stem.empty() || !reading->compound.empty(),
            "a word has a stem");
    for (const auto& stem : reading->compound) require(!stem.empty(), "a compound has its words");
    require(kStemmer.stem(word) == reading->stem, "stem() is that of read()");
    require(kStemmer.root(word) == reading->root, "root() is that of read()");
  } else {
    require(kStemmer.stem(word) == word, "several words stay as they are");
  }
  require(kStemmer.explain(word).size() > word.size(), "a word is explained");
  double score = 0;
  bool is_first = true;
  for (const auto& analysis : kStemmer.analyses(word)) {
    require(!analysis.root.empty(), "an analysis has a root");
    require(is_first || analysis.score <= score, "the likeliest comes first");
    score = analysis.score;
    is_first = false;
  }
  return 0;
}
