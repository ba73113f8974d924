// SPDX-License-Identifier: GPL-2.0-or-later
// How many letters begin a text, eight bytes at a time: most of a text is letters, and a loop over
// single bytes mispredicts its end once a word.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace warta::analysis {

/// The high bit of each byte that is an ASCII letter; the other bits are clear.
constexpr std::uint64_t letter_bits(std::uint64_t bytes) {
  constexpr std::uint64_t kEach = 0x0101010101010101U, kHigh = 0x80 * kEach;
  const std::uint64_t small = (bytes | 0x20 * kEach) & ~kHigh;  // sums below cannot overflow a byte
  const std::uint64_t from_a = small + (0x80 - 'a') * kEach;
  const std::uint64_t behind_z = small + (0x80 - 'z' - 1) * kEach;
  return from_a & ~behind_z & ~bytes & kHigh;
}

/// The number of ASCII letters at the beginning of the text.
inline std::size_t letter_run(std::string_view text) {
  std::size_t length = 0;
  for (; text.size() - length >= 8; length += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + length, 8);
    const std::uint64_t others = ~letter_bits(bytes) & 0x8080808080808080U;
    if (others == 0) continue;
    const int bits = std::endian::native == std::endian::little ? std::countr_zero(others)
                                                                : std::countl_zero(others);
    return length + static_cast<std::size_t>(bits) / 8;
  }
  while (length < text.size() && letter_bits(static_cast<unsigned char>(text[length])) != 0)
    ++length;
  return length;
}

}  // namespace warta::analysis
