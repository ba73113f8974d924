// SPDX-License-Identifier: GPL-2.0-or-later
#include <iomanip>
#include <iostream>

#include "corpus/fault_text.h"
#include "stemmer/cli/commands.h"
#include "stemmer/cli/input.h"
#include "stemmer/cli/json_output.h"
#include "stemmer/cli/printing.h"
#include "stemmer/cli/word_report.h"
#include "stemmer/text/language.h"
#include "stemmer/text/normalizer.h"

namespace warta::stemmer::cli {
namespace {

using corpus::printable;

void print_all(const Stemmer& stemmer, const std::string& word, const std::string& folded) {
  for (const Analysis& analysis : stemmer.analyses(folded)) {
    std::cout << printable(word) << '\t' << analysis.root << '\t' << joined(analysis.affixes, " ")
              << '\t' << std::fixed << std::setprecision(2) << analysis.score << '\n';
  }
}

void print_word(const Stemmer& stemmer, const std::string& word, Output output) {
  const std::string folded = analysis::fold(word);
  switch (output) {
    case Output::Stem:
      std::cout << printable(word) << '\t' << printable(stemmer.stem(folded)) << '\n';
      break;
    case Output::Root:
      std::cout << printable(word) << '\t' << printable(stemmer.root(folded)) << '\n';
      break;
    case Output::Explain:
      std::cout << printable(explanation_of(stemmer, word, folded)) << '\n';
      break;
    case Output::All:
      print_all(stemmer, word, folded);
      break;
  }
}

}  // namespace

int run_words(const Options& options) {
  const analysis::Language language(read_own_words(options.own_words), options.own_words);
  const Stemmer& stemmer = language.stemmer();
  for_each_word(options.arguments, [&](const std::string& word) {
    if (options.json) {
      std::cout << to_json(describe(stemmer, word)) << '\n';
    } else {
      print_word(stemmer, word, options.output);
    }
  });
  return 0;
}

}  // namespace warta::stemmer::cli
