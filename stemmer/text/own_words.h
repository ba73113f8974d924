// SPDX-License-Identifier: GPL-2.0-or-later
// Words of one's own: the rows of a list of kind "words" (../data/words.example.tsv) that are no
// matter of the lexicon, stop words and concepts.
#pragma once

#include <string>
#include <string_view>

#include "stemmer/text/language_compiler.h"

namespace warta::analysis {

/// Adds the rows "stop_word", "concept" and "compound" of a list to the others; rows of other kinds
/// are the stemmer's. A concept named like one that is there takes its place. Throws
/// stemmer::DataFileError, naming `path`.
void add_own_words(std::string_view text, const std::string& path, LanguageLists& lists);

}  // namespace warta::analysis
