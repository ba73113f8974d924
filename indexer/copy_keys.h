// SPDX-License-Identifier: GPL-2.0-or-later
// The few hashes of an article by which those that may be copies of it are found.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "corpus/text_sketch.h"

namespace warta::indexer {

inline constexpr std::size_t kMostKeys = 8;

/// The least hashes of a sketch, in rising order, each once. A text too short to be told alike has
/// none.
class CopyKeys {
 public:
  CopyKeys() = default;
  /// The first kMostKeys of these, which must be in rising order, each once.
  explicit CopyKeys(std::span<const std::uint32_t> rising);

  std::span<const std::uint32_t> hashes() const { return std::span(hashes_).first(size_); }

  bool operator==(const CopyKeys&) const = default;

 private:
  std::array<std::uint32_t, kMostKeys> hashes_{};
  std::uint32_t size_ = 0;
};

/// How many keys an article must share with another to be compared with it: two, or one where it
/// has fewer than four; of two articles the lesser number counts. Of two copies of resemblance 0.6
/// with eight keys each, all but one pair in 120 share two.
std::uint8_t least_shared(const CopyKeys& keys);

/// The keys as they are stored: four bytes each, the high byte first, 32 bytes at most.
std::string encode_keys(const CopyKeys& keys);

/// The keys that encode_keys() wrote; none if it did not write these bytes, whatever they are.
CopyKeys decode_keys(std::string_view bytes);

}  // namespace warta::indexer
