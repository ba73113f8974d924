// SPDX-License-Identifier: GPL-2.0-or-later
// Reads words with hyphens: reduplication in its four kinds, and affixes set off by a hyphen.
#pragma once

#include <optional>
#include <string_view>

#include "stemmer/stemmer.h"

namespace warta::stemmer {

/// What a word with hyphens becomes, by the first of these that fits; nothing if none does: a
/// clitic or suffix after the hyphen (alutsista-nya); a prefix before it (ke-2, di-phk, non-blok);
/// reduplication (negara-negara, tolong-menolong, sayur-mayur; undang-undang stays whole).
std::optional<Reading> read_hyphenated(const StemTable& table, std::string_view word);

/// Reduplication alone: both halves are given without their hyphen.
std::optional<Reading> read_reduplicated(const StemTable& table, std::string_view first,
                                         std::string_view second);

}  // namespace warta::stemmer
