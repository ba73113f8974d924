// SPDX-License-Identifier: GPL-2.0-or-later
// Most of running text is a few ten thousand words. Their readings are worked out when the stem
// table is written, so that the stemmer finds them with one look.
#pragma once

#include "stemmer/root_lexicon.h"
#include "stemmer/stem_table_writer.h"
#include "stemmer/word_reader.h"

namespace warta::stemmer {

/// The words of the lexicon and those that its roots are known to make, each with its reading; the
/// common words apart.
/// `table` is one of the same lexicon without forms.
KnownForms known_forms(const RootLexicon& lexicon, const StemTable& table);

}  // namespace warta::stemmer
