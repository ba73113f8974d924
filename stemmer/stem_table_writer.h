// SPDX-License-Identifier: GPL-2.0-or-later
// Writes the stem table: while the library is being built, and when changes are read at run time.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "stemmer/root_lexicon.h"
#include "stemmer/stemmer.h"

namespace warta::stemmer {

/// Words and their readings, worked out beforehand.
struct KnownForms {
  using Forms = std::map<std::string, Reading, std::less<>>;
  Forms common;  ///< Looked up often.
  Forms others;
};

/// The bytes of a table of these words, costs and readings; the same for the same. The digest is
/// kept as is. Throws std::length_error if they are too many for the format.
std::string write_stem_table(const RootLexicon& lexicon, std::uint64_t digest,
                             const KnownForms& forms = {});

}  // namespace warta::stemmer
