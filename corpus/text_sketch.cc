// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text_sketch.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/content_hash.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kShingleWords = 3;
constexpr std::size_t kLeastWords = 10;

// A letter, a digit, or a byte of a character beyond ASCII, in small letters; else 0.
char word_byte(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c + 32);
  const bool is_word =
      (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
  return is_word ? c : '\0';
}

// Goes over curly quotes and dashes, which copies write otherwise: three bytes, E2 80 xx.
bool is_punctuation(std::string_view text) { return text.starts_with("\xE2\x80"); }

// The words of a text, a space behind each, and where each begins.
struct Words {
  std::string text;
  std::vector<std::uint32_t> begins;

  explicit Words(std::string_view raw) {
    text.reserve(raw.size() + 1);
    bool is_in_word = false;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      const bool is_mark = is_punctuation(raw.substr(i, 3));
      const char c = is_mark ? '\0' : word_byte(raw[i]);
      if (is_mark) i += 2;
      if (c == '\0') {
        if (is_in_word) text += ' ';
        is_in_word = false;
        continue;
      }
      if (!is_in_word) begins.push_back(static_cast<std::uint32_t>(text.size()));
      is_in_word = true;
      text += c;
    }
    if (is_in_word) text += ' ';
  }

  std::string_view shingle(std::size_t first) const {
    const std::size_t behind = first + kShingleWords;
    const std::size_t end = behind < begins.size() ? begins[behind] : text.size();
    return std::string_view(text).substr(begins[first], end - begins[first]);
  }
};

}  // namespace

TextSketch sketch_of(std::string_view text) {
  const Words words(text);
  TextSketch sketch;
  if (words.begins.size() < kLeastWords) return sketch;
  std::vector<std::uint32_t>& hashes = sketch.least;
  hashes.reserve(words.begins.size());
  for (std::size_t i = 0; i + kShingleWords <= words.begins.size(); ++i) {
    hashes.push_back(static_cast<std::uint32_t>(short_hash(words.shingle(i))));
  }
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  sketch.shingles = hashes.size();
  hashes.resize(std::min(hashes.size(), TextSketch::kMostHashes));
  hashes.shrink_to_fit();
  return sketch;
}

double resemblance(const TextSketch& one, const TextSketch& other) {
  if (one.is_empty() || other.is_empty()) return 0;
  // Of the least hashes of both together, how many stand in both: as far as both are known.
  std::size_t all = 0, common = 0;
  auto a = one.least.begin(), b = other.least.begin();
  while (all < TextSketch::kMostHashes && (a != one.least.end() || b != other.least.end())) {
    ++all;
    if (b == other.least.end() || (a != one.least.end() && *a < *b)) {
      ++a;
    } else if (a == one.least.end() || *b < *a) {
      ++b;
    } else {
      ++common, ++a, ++b;
    }
  }
  return static_cast<double>(common) / static_cast<double>(all);
}

}  // namespace warta::corpus
