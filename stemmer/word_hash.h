// SPDX-License-Identifier: GPL-2.0-or-later
// Polynomial hashes of words (Karp and Rabin, "Efficient randomized pattern-matching algorithms",
// 1987): after one pass over a word the hash of any stretch of it costs two multiplications, also
// where a prefix hides the stretch's first letter (tembak in menembak).
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace warta::stemmer {

/// Longer words are no words: they are never taken apart.
inline constexpr std::size_t kLongestWord = 64;

inline constexpr std::uint64_t kHashBase = 0x9E3779B97F4A7C15ULL;

/// The hash of a text of any length.
constexpr std::uint64_t word_hash(std::string_view text) {
  std::uint64_t hash = 0;
  for (const char letter : text) hash = hash * kHashBase + static_cast<unsigned char>(letter);
  return hash;
}

/// The bits of a hash mixed well enough to choose a place in a table by the low ones and to tell
/// neighbours apart by the high ones.
constexpr std::uint64_t mixed(std::uint64_t hash) {
  hash *= 0xD6E8FEB86659FD93ULL;
  return hash ^ hash >> 32U;
}

/// A hash of a whole text, eight bytes at a time: where no stretches are asked for it is three
/// times as quick. Multiply and fold, as in wyhash (Wang Yi, public domain). Not for stored formats
/// that other kinds of machine read.
inline std::uint64_t text_hash(std::string_view text) {
  const auto load = [](const char* from, std::size_t bytes) {
    std::uint64_t value = 0;
    std::memcpy(&value, from, bytes);
    return value;
  };
  const char* at = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = left * kHashBase;
  for (; left > 8; left -= 8, at += 8) hash = mixed(hash ^ load(at, 8)) * kHashBase;
  if (left >= 4) return mixed(hash ^ (load(at, 4) | load(at + left - 4, 4) << 32U));
  if (left == 0) return mixed(hash);
  const auto middle = static_cast<unsigned char>(at[left / 2]);
  const auto last = static_cast<unsigned char>(at[left - 1]);
  return mixed(hash ^ (load(at, 1) | std::uint64_t{middle} << 8U | std::uint64_t{last} << 16U));
}

/// Whether two texts of `size` bytes are the same. For words, which are short, this is quicker than
/// a call of memcmp.
inline bool same_bytes(const char* a, const char* b, std::size_t size) {
  const auto differ = [&](std::size_t at, auto chunk) {
    auto other = chunk;
    std::memcpy(&chunk, a + at, sizeof chunk);
    std::memcpy(&other, b + at, sizeof other);
    return chunk != other;
  };
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) {
      if (differ(at, std::uint64_t{})) return false;
    }
    return !differ(size - 8, std::uint64_t{});
  }
  if (size >= 4) return !differ(0, std::uint32_t{}) && !differ(size - 4, std::uint32_t{});
  for (std::size_t at = 0; at < size; ++at) {
    if (a[at] != b[at]) return false;
  }
  return true;
}

/// A stretch of a word as it is looked up: its first letter, which a prefix may have hidden, the
/// letters behind it, and the hash of all. The view lives as long as the word.
struct WordPart {
  char first = 0;
  std::string_view rest;
  std::uint64_t hash = 0;
};

/// A whole word as a part. Requires a letter at least.
constexpr WordPart whole_part(std::string_view word) {
  return {word.front(), word.substr(1), word_hash(word)};
}

/// A word of at most kLongestWord bytes, which must outlive this, with the hashes of its stretches.
class HashedWord {
 public:
  // Not explicit: wherever a hashed word is wanted a word will do.
  HashedWord(std::string_view word) : word_(word) {  // NOLINT(google-explicit-constructor)
    assert(word.size() <= kLongestWord);
    hash_to_[0] = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
      hash_to_[i + 1] = hash_to_[i] * kHashBase + static_cast<unsigned char>(word[i]);
    }
  }

  HashedWord(const char* word)  // NOLINT(google-explicit-constructor)
      : HashedWord(std::string_view(word)) {}

  std::string_view text() const { return word_; }

  /// The stretch [begin, end), with `restored`, unless it is 0, for its first letter. Requires
  /// begin < end <= text().size().
  WordPart part(std::size_t begin, std::size_t end, char restored) const {
    std::uint64_t hash = hash_to_[end] - hash_to_[begin] * kPowers[end - begin];
    const char first = restored != 0 ? restored : word_[begin];
    hash += (static_cast<std::uint64_t>(static_cast<unsigned char>(first)) -
             static_cast<unsigned char>(word_[begin])) *
            kPowers[end - begin - 1];
    return {first, word_.substr(begin + 1, end - begin - 1), hash};
  }

 private:
  static constexpr std::array<std::uint64_t, kLongestWord + 1> kPowers = [] {
    std::array<std::uint64_t, kLongestWord + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * kHashBase;
    return powers;
  }();

  std::string_view word_;
  std::array<std::uint64_t, kLongestWord + 1> hash_to_;  // of the letters before each place
};

}  // namespace warta::stemmer
