// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/word_sieve.h"

#include <algorithm>
#include <utility>

namespace warta::searcher {
namespace {

// Words so short are looked for whole: two letters stand in every sentence.
constexpr std::size_t kShort = 3;

std::string in_case(std::string_view word, char first, char last, int shift) {
  std::string other(word);
  for (char& c : other) c = c >= first && c <= last ? static_cast<char>(c + shift) : c;
  return other;
}

std::string_view longest_word(std::string_view spelling) {
  std::string_view longest;
  while (!spelling.empty()) {
    const std::size_t end = std::min(spelling.find(' '), spelling.size());
    if (end > longest.size()) longest = spelling.substr(0, end);
    spelling.remove_prefix(std::min(end + 1, spelling.size()));
  }
  return longest;
}

}  // namespace

WordSieve::WordSieve(const Wanted& wanted, const analysis::Language& language) {
  const auto next_thing = [&](std::uint32_t worth) {
    worths_.push_back(worth);
    return static_cast<std::uint32_t>(worths_.size() - 1);
  };
  for (const std::string& stem : wanted.stems) add(stem, next_thing(1));
  for (const std::string& root : wanted.roots) {
    if (!wanted.stems.contains(root)) add(root, next_thing(1));
  }
  for (const std::uint32_t id : wanted.concepts) {
    const std::uint32_t thing = next_thing(kConceptWorth);
    for (const std::string_view spelling : language.concepts()[id].variants) {
      add(longest_word(spelling), thing);
    }
  }
}

void WordSieve::add(std::string_view word, std::uint32_t thing) {
  if (word.size() < 2) return;
  const std::string_view core = word.size() > kShort ? word.substr(1) : word;
  add_core(in_case(core, 'A', 'Z', 'a' - 'A'), thing);
  add_core(in_case(core, 'a', 'z', 'A' - 'a'), thing);
  add_core(std::string(core), thing);
  if (word.size() > kShort) return;
  std::string capital(core);
  capital[0] = in_case(core.substr(0, 1), 'a', 'z', 'A' - 'a')[0];
  add_core(std::move(capital), thing);
}

void WordSieve::add_core(std::string letters, std::uint32_t thing) {
  const std::uint16_t key = key_of(letters);
  std::vector<Core>& same = cores_[key];
  const auto is_known = [&](const Core& core) {
    return core.letters == letters && core.thing == thing;
  };
  if (std::ranges::any_of(same, is_known)) return;
  same.push_back({std::move(letters), thing});
  beginnings_.set(key);
}

std::uint16_t WordSieve::key_of(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  const auto second = static_cast<unsigned char>(text[1]);
  return static_cast<std::uint16_t>(first | (second << 8U));
}

std::vector<std::uint32_t> WordSieve::worths(std::string_view text,
                                             const std::vector<Span>& sentences) const {
  std::vector<std::uint32_t> worths(sentences.size(), 0);
  std::vector<std::size_t> seen_in(worths_.size(), SIZE_MAX);  // the last sentence that has it
  std::size_t sentence = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const std::uint16_t key = key_of(text.substr(at, 2));
    if (!beginnings_[key]) continue;
    while (sentence < sentences.size() && sentences[sentence].end <= at) ++sentence;
    if (sentence == sentences.size()) break;
    for (const Core& core : cores_.at(key)) {
      if (seen_in[core.thing] == sentence || !text.substr(at).starts_with(core.letters)) continue;
      seen_in[core.thing] = sentence;
      worths[sentence] += worths_[core.thing];
    }
  }
  return worths;
}

}  // namespace warta::searcher
