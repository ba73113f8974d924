// SPDX-License-Identifier: GPL-2.0-or-later
// Writes the stem table; used only while the library is being built, and by tests.
#pragma once

#include <cstdint>
#include <string>

#include "stemmer/root_lexicon.h"

namespace warta::stemmer {

/// The bytes of a table of these words and costs; the same for the same lexicon. The digest is kept
/// as is.
std::string write_stem_table(const RootLexicon& lexicon, std::uint64_t digest);

}  // namespace warta::stemmer
