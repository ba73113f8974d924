// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes, analysed as an article and as a query.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stemmer/text/analyzer.h"
#include "tests/fuzz/invariant.h"

namespace {

using namespace warta::analysis;
using warta::fuzz::require;

const Language& language() {
  static const Language kLanguage;
  return kLanguage;
}

// What an analysis says, without addresses in memory.
std::string told(const AnalyzedText& analyzed) {
  std::string told;
  for (const Word& word : analyzed.words) {
    for (const std::uint32_t number : {word.begin, word.end, word.position,
                                       std::uint32_t{word.acronym}, std::uint32_t{word.stop}}) {
      told.append(std::to_string(number)).push_back(' ');
    }
    told.append(word.form->stem).append(word.form->surface).push_back('\n');
  }
  for (const PhraseMatch& match : analyzed.concepts) {
    told.append(std::to_string(match.concept_id))
        .append(std::to_string(match.first))
        .push_back(' ');
  }
  return told;
}

void check_words(const AnalyzedText& analyzed, std::string_view text) {
  std::uint32_t begin = 0, position = 0;
  for (const Word& word : analyzed.words) {
    require(word.begin < word.end && word.end <= text.size(), "a word lies within the text");
    require(begin <= word.begin, "words are in the order of the text");
    require(word.position == position || word.position == position + 1, "positions count on");
    require(word.form != nullptr && !word.form->stem.empty(), "a word has a stem");
    require(!word.form->surface.empty(), "a word has a surface");
    require(word.form->root != word.form->stem, "a root differs from its stem");
    require(!(word.acronym && word.stop), "no acronym is a stop word");
    begin = word.begin;
    position = word.position;
  }
  require(analyzed.words.empty() || analyzed.words.front().position == 1, "positions begin with 1");
}

void check_concepts(const AnalyzedText& analyzed) {
  std::uint32_t first = 0;
  for (const PhraseMatch& match : analyzed.concepts) {
    require(match.first < match.last && match.last <= analyzed.words.size(),
            "a concept lies within the words");
    require(match.concept_id < language().concepts().size(), "a concept is known");
    require(first <= match.first, "concepts are in the order of their first words");
    first = match.first;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Analyzer analyzer(language());
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const TextKind kind : {TextKind::Article, TextKind::Query}) {
    const AnalyzedText& analyzed = analyzer.analyze(text, kind);
    check_words(analyzed, text);
    check_concepts(analyzed);
    const std::string first = told(analyzed);
    require(first == told(analyzer.analyze(text, kind)), "the same text gives the same");
    Analyzer fresh(language());
    require(first == told(fresh.analyze(text, kind)), "what was read before changes nothing");
  }
  return 0;
}
