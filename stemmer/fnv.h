// SPDX-License-Identifier: GPL-2.0-or-later
// FNV-1a, the hash of Fowler, Noll and Vo (draft-eastlake-fnv, public domain): small enough to be
// run one letter at a time, so that one pass over a word gives the hash of every beginning of it.
#pragma once

#include <cstdint>
#include <string_view>

namespace warta::stemmer {

inline constexpr std::uint64_t kFnvBasis = 14695981039346656037ULL;

/// The hash of some text and one more byte, given the hash of that text (kFnvBasis for none).
constexpr std::uint64_t fnv1a_step(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
}

/// The hash of a text; or of a longer one, given the hash of what came before.
constexpr std::uint64_t fnv1a(std::string_view text, std::uint64_t hash = kFnvBasis) {
  for (const char byte : text) hash = fnv1a_step(hash, byte);
  return hash;
}

}  // namespace warta::stemmer
