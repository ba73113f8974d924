// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <unordered_map>

#include "corpus/data/function_words.tsv.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kWordsRead = 80;
constexpr std::size_t kLeastHits = 3;
constexpr std::size_t kLeastShare = 10;   // one word of so many, at least
constexpr std::size_t kLeastLead = 2;     // of another language before Indonesian
constexpr std::size_t kLongestWord = 12;  // in bytes; longer ones are in no list
// In the order in which they win where two have as many words.
constexpr std::array<std::string_view, 7> kCodes{"id", "ms", "en", "jv", "su", "nl", "ar"};

using Languages = std::uint8_t;  // a bit for each of kCodes

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

struct Words {
  std::unordered_map<std::string, Languages, Hash, std::equal_to<>> languages;
  /// Which lengths words have that begin with a byte, a bit each: most words are in no list.
  std::array<std::uint16_t, 256> lengths{};

  /// The languages that have a word, in any case; 0 for none.
  Languages languages_of(std::string_view word) const {
    const auto first = static_cast<unsigned char>(small(word.front()));
    if (word.size() >= kLongestWord || ((lengths[first] >> word.size()) & 1U) == 0) return 0;
    std::array<char, kLongestWord> room{};
    std::ranges::transform(word, room.begin(), small);
    const auto found = languages.find(std::string_view(room.data(), word.size()));
    return found == languages.end() ? Languages{0} : found->second;
  }
};

Words read_words() {
  const stemmer::DataFormat format{.kind = "function_words", .least_fields = 2, .most_fields = 2};
  const std::string_view text = embedded::function_words_tsv::kText;
  Words words;
  for (const auto& row : stemmer::parse_data_file(text, "function_words.tsv", format)) {
    for (const std::string_view code : stemmer::split_list(row.fields[1], ' ')) {
      const auto at = static_cast<std::size_t>(std::ranges::find(kCodes, code) - kCodes.begin());
      if (at == kCodes.size()) throw std::logic_error("function_words.tsv: an unknown language");
      words.languages[std::string(row.fields[0])] |= static_cast<Languages>(1U << at);
    }
    const std::string_view word = row.fields[0];
    if (word.size() >= kLongestWord)
      throw std::logic_error("function_words.tsv: a word is too long");
    words.lengths[static_cast<unsigned char>(word.front())] |=
        static_cast<std::uint16_t>(1U << word.size());
  }
  return words;
}

constexpr std::array<bool, 256> kLetters = [] {
  std::array<bool, 256> letters{};
  for (std::size_t c = 0; c < 256; ++c) {
    letters[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
  }
  return letters;
}();

// The next word as it stands, taken off the text; empty at its end.
std::string_view next_word(std::string_view& text) {
  const auto is_letter = [&](std::size_t at) {
    return kLetters[static_cast<unsigned char>(text[at])];
  };
  std::size_t begin = 0;
  while (begin < text.size() && !is_letter(begin)) ++begin;
  std::size_t end = begin;
  while (end < text.size() && is_letter(end)) ++end;
  const std::string_view word = text.substr(begin, end - begin);
  text.remove_prefix(end);
  return word;
}

}  // namespace

std::string language_of(std::string_view text) {
  static const Words kWords = read_words();
  std::array<std::size_t, kCodes.size()> hits{};
  std::size_t read = 0;
  for (; read < kWordsRead; ++read) {
    const std::string_view word = next_word(text);
    if (word.empty()) break;
    const Languages languages = kWords.languages_of(word);
    if (languages == 0) continue;
    for (std::size_t i = 0; i < hits.size(); ++i) hits[i] += (languages >> i) & 1U;
  }
  auto best = std::ranges::max_element(hits);
  if (*best < hits[0] + kLeastLead) best = hits.begin();
  if (*best < kLeastHits || *best * kLeastShare < read) return "";
  return std::string(kCodes[static_cast<std::size_t>(best - hits.begin())]);
}

}  // namespace warta::corpus
