// SPDX-License-Identifier: GPL-2.0-or-later
#include <iostream>

#include "corpus/fault_text.h"
#include "stemmer/cli/commands.h"
#include "stemmer/cli/input.h"
#include "stemmer/cli/json_output.h"
#include "stemmer/cli/meeting.h"
#include "stemmer/cli/printing.h"

namespace warta::stemmer::cli {
namespace {

using corpus::printable;

void print(const Side& side) {
  for (const WordReport& word : side.words) {
    std::cout << printable(word.explanation) << "\n  stem " << printable(word.reading.stem)
              << ", root " << printable(word.reading.root);
    if (!word.reading.part.empty()) std::cout << ", part " << printable(word.reading.part);
    if (!word.reading.compound.empty()) {
      std::cout << ", words " << joined(word.reading.compound, " and ");
    }
    std::cout << '\n';
  }
  if (!side.concepts.empty()) {
    std::cout << "  concept " << printable(joined(side.concepts, ", ")) << '\n';
  }
}

}  // namespace

int run_why_not(const Options& options) {
  const analysis::Language language(read_own_words(options.own_words), options.own_words);
  const Side one = read_side(language, options.arguments[0]);
  const Side other = read_side(language, options.arguments[1]);
  const Verdict verdict = compare(one, other);
  if (options.json) {
    std::cout << to_json(one, other, verdict) << '\n';
  } else {
    print(one);
    print(other);
    std::cout << (verdict.meet ? "They meet: " : "They do not meet: ")
              << printable(verdict.sentence) << ".\n";
  }
  return verdict.meet ? 0 : 1;
}

}  // namespace warta::stemmer::cli
