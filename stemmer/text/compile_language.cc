// SPDX-License-Identifier: GPL-2.0-or-later
// Run while the library is built: reads our lists, writes the language table as a .cc file.
//   compile_language OUTPUT.cc stopwords.tsv defence_terms.tsv compounds.tsv synonyms.tsv [words.tsv]
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

#include "stemmer/data_file.h"
#include "stemmer/embedded_source.h"
#include "stemmer/text/language_compiler.h"
#include "stemmer/text/own_words.h"

namespace {

using namespace warta::analysis;
using warta::stemmer::read_data_file;

LanguageLists read_lists(char** paths, int count) {
  LanguageLists lists;
  lists.stop_words = parse_stop_words(read_data_file(paths[0]), paths[0]);
  lists.concepts = parse_concepts(read_data_file(paths[1]), paths[1]);
  for (auto& item : parse_compounds(read_data_file(paths[2]), paths[2])) {
    lists.concepts.push_back(std::move(item));
  }
  if (count > 4) add_own_words(read_data_file(paths[4]), paths[4], lists);
  for (auto& item : parse_synonyms(read_data_file(paths[3]), paths[3])) {
    lists.concepts.push_back(std::move(item));
  }
  return lists;
}

void compile(char** arguments, int count) {
  const warta::stemmer::Stemmer stemmer;
  std::ofstream out(arguments[1], std::ios::binary);
  warta::stemmer::write_embedded_source(
      out,
      {.program = "compile_language",
       .header = "stemmer/text/embedded_language.h",
       .name_space = "warta::analysis",
       .function = "embedded_language"},
      compile_language(read_lists(arguments + 2, count - 2), stemmer));
  if (!out.flush()) throw std::runtime_error(std::string(arguments[1]) + ": cannot be written");
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 6 && count != 7) {
    std::cerr << "usage: compile_language OUTPUT.cc STOPWORDS.tsv DEFENCE_TERMS.tsv COMPOUNDS.tsv "
                 "SYNONYMS.tsv [WORDS.tsv]\n";
    return 2;
  }
  try {
    compile(arguments, count);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
  return 0;
}
