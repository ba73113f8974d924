// SPDX-License-Identifier: GPL-2.0-or-later
// Verbs as they are spoken, for quotations: ngomongin, dibeliin, nyariin. Far weaker than any
// formal reading: asked only about words in which no root was found.
#pragma once

#include <optional>
#include <string_view>

#include "stemmer/stem_table.h"

namespace warta::stemmer {

/// The root of a spoken verb: with -in for -kan and -i, bare, after di- or after a nasal; or after
/// nge-. Nothing if the word cannot be one. Only roots of which verbs are known are found, so that
/// Martin stays whole; a nasal alone is no sign, for Ngantang is a town: such verbs are listed as
/// variants.
std::optional<Lexeme> informal_root(const StemTable& table, std::string_view word);

}  // namespace warta::stemmer
