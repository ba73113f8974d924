// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/word_counts.h"

#include <algorithm>

#include "stemmer/data_file.h"
#include "stemmer/text/normalizer.h"

namespace warta::stemmer::cli {
namespace {

// What is longer is no word: nobody could read it in a list.
constexpr std::size_t kLongestSpelling = 200;

bool is_of_letters(std::string_view word) {
  return !word.empty() && word.front() != '-' &&
         std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

}  // namespace

void WordCounts::add(std::string_view text) {
  analysis::tokenize(text, tokens_);
  for (const analysis::Token& token : tokens_) {
    if (token.kind != analysis::TokenKind::Word) continue;
    const std::string_view spelling = text.substr(token.begin, token.end - token.begin);
    if (spelling.size() > kLongestSpelling) continue;
    const auto found = spellings_.find(spelling);
    if (found != spellings_.end()) {
      ++found->second;
    } else {
      spellings_.emplace(spelling, 1);
    }
  }
}

std::map<std::string, std::size_t> WordCounts::words(const Stemmer& stemmer) const {
  std::map<std::string, std::size_t> words;
  for (const auto& [spelling, count] : spellings_) {
    const std::string folded = analysis::fold(spelling);
    if (!is_of_letters(folded)) continue;
    if (folded.find('-') == std::string::npos || stemmer.read(folded)) {
      words[folded] += count;
      continue;
    }
    for (const std::string_view part : split_list(folded, '-')) {
      if (!part.empty()) words[std::string(part)] += count;
    }
  }
  return words;
}

}  // namespace warta::stemmer::cli
