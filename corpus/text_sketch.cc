// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text_sketch.h"

#include <algorithm>
#include <array>

namespace warta::corpus {
namespace {

constexpr std::size_t kShingleWords = 3;
constexpr std::size_t kLeastWords = 10;

// What a byte of a word counts as: letters small, bytes of characters beyond ASCII as they are; 0
// for what stands between words.
constexpr std::array<unsigned char, 256> kWordBytes = [] {
  std::array<unsigned char, 256> bytes{};
  for (std::size_t c = 0; c < 256; ++c) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    const bool is_word =
        is_capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    if (is_word) bytes[c] = static_cast<unsigned char>(is_capital ? c + 32 : c);
  }
  return bytes;
}();

// Curly quotes and dashes, which copies write otherwise: E2 80 and one byte more.
bool is_mark(std::string_view text, std::size_t at) {
  return text[at] == '\xE2' && at + 2 < text.size() && text[at + 1] == '\x80';
}

// FNV-1a, a word at a time (www.isthe.com/chongo/tech/comp/fnv).
constexpr std::uint64_t kFnvBasis = 14695981039346656037U, kFnvPrime = 1099511628211U;

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  std::vector<std::uint64_t> words;
  words.reserve(text.size() / 6);
  std::uint64_t hash = kFnvBasis;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool is_end = i == text.size();
    const bool skips = !is_end && is_mark(text, i);
    const unsigned char byte =
        is_end || skips ? 0 : kWordBytes[static_cast<unsigned char>(text[i])];
    if (byte != 0) {
      hash = (hash ^ byte) * kFnvPrime;
    } else if (hash != kFnvBasis) {
      words.push_back(hash);
      hash = kFnvBasis;
    }
    if (skips) i += 2;
  }
  return words;
}

// Three words in their order; the last steps of MurmurHash3's finalizer spread them over all bits.
std::uint32_t shingle_hash(const std::uint64_t* words) {
  std::uint64_t hash = (words[0] * 31 + words[1]) * 31 + words[2];
  hash = (hash ^ (hash >> 33U)) * 0xFF51AFD7ED558CCDU;
  hash = (hash ^ (hash >> 33U)) * 0xC4CEB9FE1A85EC53U;
  return static_cast<std::uint32_t>(hash >> 32U);
}

// Goes through the least hashes of both together, as far as both are known; `enough` is asked after
// each and may end it. Gives how many there were, and how many stand in both.
struct Shared {
  std::size_t all = 0, common = 0;
};
template <typename Enough>
Shared compare(const TextSketch& one, const TextSketch& other, const Enough& enough) {
  Shared shared;
  auto a = one.begin(), b = other.begin();
  while (shared.all < kMostHashes && (a != one.end() || b != other.end())) {
    ++shared.all;
    if (b == other.end() || (a != one.end() && *a < *b)) {
      ++a;
    } else if (a == one.end() || *b < *a) {
      ++b;
    } else {
      ++shared.common, ++a, ++b;
    }
    if (enough(shared)) break;
  }
  return shared;
}

double share(const Shared& shared) {
  return static_cast<double>(shared.common) / static_cast<double>(shared.all);
}

}  // namespace

TextSketch sketch_of(std::string_view text) {
  const std::vector<std::uint64_t> words = word_hashes(text);
  TextSketch least;
  if (words.size() < kLeastWords) return least;
  least.reserve(words.size());
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    least.push_back(shingle_hash(&words[i]));
  }
  // Some hashes stand twice: half as many again as are wanted are enough, mostly.
  constexpr std::size_t kEnough = kMostHashes + kMostHashes / 2;
  if (least.size() > kEnough) {
    std::vector<std::uint32_t> first = least;
    std::ranges::nth_element(first, first.begin() + kEnough);
    first.resize(kEnough);
    std::ranges::sort(first);
    first.erase(std::unique(first.begin(), first.end()), first.end());
    if (first.size() >= kMostHashes) {
      first.resize(kMostHashes);
      return first;
    }
  }
  std::ranges::sort(least);
  least.erase(std::unique(least.begin(), least.end()), least.end());
  least.resize(std::min(least.size(), kMostHashes));
  least.shrink_to_fit();
  return least;
}

double resemblance(const TextSketch& one, const TextSketch& other) {
  if (one.empty() || other.empty()) return 0;
  return share(compare(one, other, [](const Shared&) { return false; }));
}

bool are_copies(const TextSketch& one, const TextSketch& other) {
  if (one.empty() || other.empty()) return false;
  constexpr auto kMostMissed =
      static_cast<std::size_t>((1 - kLeastCopy) * static_cast<double>(kMostHashes));
  const auto is_hopeless = [](const Shared& shared) {
    return shared.all - shared.common > kMostMissed;
  };
  return share(compare(one, other, is_hopeless)) >= kLeastCopy;
}

}  // namespace warta::corpus
