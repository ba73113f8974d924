// SPDX-License-Identifier: GPL-2.0-or-later
// Run while the library is built: reads hunspell-id and our lists, writes the stem table as a .cc
// file.
//   compile_lexicon OUTPUT.cc id_ID.dic id_ID.aff LIST.tsv...
#include <exception>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "stemmer/data_file.h"
#include "stemmer/embedded_source.h"
#include "stemmer/fnv.h"
#include "stemmer/known_forms.h"
#include "stemmer/rules_version.h"
#include "stemmer/stem_table_writer.h"
#include "stemmer/word_reader.h"

namespace {

using namespace warta::stemmer;

/// What can be said of the words only when a table of them can be read.
void settle(RootLexicon& lexicon, std::uint64_t digest) {
  const std::string bytes = write_stem_table(lexicon, digest);
  const StemTable table(bytes);
  lexicon.settle_stems([&](std::string_view word) { return read_word(table, word).stem; });
  lexicon.mark_transparent([&](std::string_view word) {
    std::vector<std::string> roots;
    if (!is_plain(word)) return roots;
    CandidateSearch(table, word).run([&](const Candidate& candidate) {
      roots.emplace_back(candidate.root.text());
    });
    return roots;
  });
}

void compile(int count, char** arguments) {
  const std::string dictionary = read_data_file(arguments[2]);
  const std::string affix_rules = read_data_file(arguments[3]);
  RootLexicon lexicon;
  lexicon.add_hunspell(dictionary, affix_rules);
  std::uint64_t digest = fnv1a(affix_rules, fnv1a(dictionary, kFnvBasis + kRulesVersion));
  for (int i = 4; i < count; ++i) {
    const std::string list = read_data_file(arguments[i]);
    lexicon.add_list(list, arguments[i]);
    digest = fnv1a(list, digest);
  }
  lexicon.remove_transparent();
  lexicon.link_old_spellings();
  lexicon.link_loan_verbs();
  lexicon.link_persons();
  lexicon.link_verbs();
  settle(lexicon, digest);
  std::ofstream out(arguments[1], std::ios::binary);
  const std::string plain = write_stem_table(lexicon, digest);
  const auto forms = known_forms(lexicon, StemTable(plain));
  write_embedded_source(out,
                        {.program = "compile_lexicon",
                         .header = "stemmer/embedded_table.h",
                         .name_space = "warta::stemmer",
                         .function = "embedded_table"},
                        write_stem_table(lexicon, digest, forms));
  if (!out.flush()) throw std::runtime_error(std::string(arguments[1]) + ": cannot be written");
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) {
    std::cerr << "usage: compile_lexicon OUTPUT.cc id_ID.dic id_ID.aff LIST.tsv...\n";
    return 2;
  }
  try {
    compile(count, arguments);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
  return 0;
}
