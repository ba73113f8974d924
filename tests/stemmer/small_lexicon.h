// SPDX-License-Identifier: GPL-2.0-or-later
// A lexicon of a few words for tests that must not depend on the real one.
#pragma once

#include <string>

#include "stemmer/root_lexicon.h"
#include "stemmer/stem_table_writer.h"

namespace warta::stemmer {

inline RootLexicon small_lexicon() {
  RootLexicon lexicon;
  lexicon.add_list(
      "# warta roots 1\ntembak\t7\nbank\t5\nperban\t1\ngerak\t9\ngera\t1\ntahu\t8\nbom\t3\n"
      "negara\t5\n",
      "roots.tsv");
  lexicon.add_list("# warta names 1\nbali\nmilan\n", "names.tsv");
  lexicon.add_list("# warta compounds 1\ntandatangan\ttanda tangan\n", "compounds.tsv");
  lexicon.add_list(
      "# warta affix_costs 1\nbare\t-1\n-an\t-3\n-kan\t-4\n-i\t-6\nmeN-\t-3\npeN- -an\t-3\n"
      "per- -an\t-4.5\nmeN- ke- -i\t-8\nmeN- -i\t-4.5\nprefixoid-\t-6\nse-\t-4.5\n-nya\t-1\n"
      "unlisted\t-15\nunknown\t-2\n",
      "costs.tsv");
  return lexicon;
}

inline std::string small_table() { return write_stem_table(small_lexicon(), 42); }

}  // namespace warta::stemmer
