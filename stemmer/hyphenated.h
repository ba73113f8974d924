// SPDX-License-Identifier: GPL-2.0-or-later
// Reads words with hyphens: reduplication in its four kinds, and affixes set off by a hyphen.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "stemmer/stemmer.h"

namespace warta::stemmer {

/// What the first or the last hyphen of a word sets off.
struct HyphenSplit {
  enum class Kind : std::uint8_t {
    Suffix,     ///< A clitic or suffix behind it: alutsista-nya, 1990-an.
    Prefix,     ///< A prefix before it: ke-2, di-phk.
    Prefixoid,  ///< A prefixoid before it: non-blok.
    Halves,     ///< Two words, which may be one doubled: negara-negara.
    None,       ///< More than these, or a hyphen at an end.
  };
  Kind kind = Kind::None;
  std::string_view before;
  std::string_view behind;
};

/// Splits a word that has a hyphen. The views are into the word.
HyphenSplit split_at_hyphen(std::string_view word);

/// What a word with hyphens becomes, by the first of these that fits; nothing if none does: a
/// clitic or suffix after the hyphen (alutsista-nya); a prefix before it (ke-2, di-phk, non-blok);
/// reduplication (negara-negara, tolong-menolong, sayur-mayur; undang-undang stays whole).
std::optional<Reading> read_hyphenated(const StemTable& table, std::string_view word);

/// Reduplication alone: both halves are given without their hyphen.
std::optional<Reading> read_reduplicated(const StemTable& table, std::string_view first,
                                         std::string_view second);

}  // namespace warta::stemmer
