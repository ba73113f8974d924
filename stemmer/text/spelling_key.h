// SPDX-License-Identifier: GPL-2.0-or-later
// A short spelling as two numbers: compared in two steps, and hashed in two multiplications.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "stemmer/text/tokenizer.h"

namespace warta::analysis {

/// The bytes of a token of at most kLongest bytes, padded with zeros; in the last byte stand its
/// length and kind, so that different tokens have different keys.
struct SpellingKey {
  static constexpr std::size_t kBytes = 16;
  static constexpr std::size_t kLongest = kBytes - 1;

  std::uint64_t first = 0, second = 0;

  SpellingKey() = default;
  /// The key of a token of `text`; sixteen bytes are loaded at once where it has so many left.
  SpellingKey(std::string_view text, const Token& token) {
    const std::size_t size = token.end - token.begin;
    const char* begin = text.data() + token.begin;
    SpellingKey end, mask;
    if (text.size() - token.begin >= kBytes) {
      std::memcpy(static_cast<void*>(this), begin, kBytes);
      std::memcpy(static_cast<void*>(&mask), kMasks[size].data(), kBytes);
      first &= mask.first;
      second &= mask.second;
    } else {
      std::memcpy(static_cast<void*>(this), begin, size);
    }
    const auto mark = static_cast<unsigned char>(size | static_cast<unsigned>(token.kind) << 4U);
    std::memcpy(reinterpret_cast<char*>(&end) + kLongest, &mark, 1);
    second |= end.second;
  }

  bool operator==(const SpellingKey&) const = default;

  /// Multiplying by odd numbers without a pattern and folding the upper half down spreads every
  /// bit.
  std::size_t hash() const {
    std::uint64_t hash = (first ^ (second >> 29U)) * 0x9E3779B97F4A7C15U;
    hash = (hash ^ (hash >> 32U) ^ second) * 0xD6E8FEB86659FD93U;
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
  }

 private:
  // In the mask of a size the bytes before it are 0xFF: what stands behind a token is cut off.
  using Mask = std::array<unsigned char, kBytes>;
  static constexpr std::array<Mask, kBytes> make_masks() {
    std::array<Mask, kBytes> masks{};
    for (std::size_t size = 0; size < kBytes; ++size) {
      for (std::size_t i = 0; i < size; ++i) masks[size][i] = 0xFF;
    }
    return masks;
  }
  static const std::array<Mask, kBytes> kMasks;
};

inline constexpr std::array<SpellingKey::Mask, SpellingKey::kBytes> SpellingKey::kMasks =
    SpellingKey::make_masks();

}  // namespace warta::analysis
