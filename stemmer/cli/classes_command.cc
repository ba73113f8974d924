// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <iostream>

#include "stemmer/cli/article_texts.h"
#include "stemmer/cli/commands.h"
#include "stemmer/cli/input.h"
#include "stemmer/cli/json_output.h"
#include "stemmer/cli/printing.h"
#include "stemmer/cli/suspicion.h"
#include "stemmer/cli/word_counts.h"
#include "stemmer/text/language.h"

namespace warta::stemmer::cli {
namespace {

constexpr std::size_t kMostOnTerminal = 50;
constexpr std::size_t kMostReasons = 3;

// So many of a list, or all of them for 0.
std::size_t at_most(std::size_t size, std::size_t most) {
  return most == 0 ? size : std::min(size, most);
}

void print(const WordClass& item, const Options& options) {
  if (options.json) {
    std::cout << to_json(item, options.most_members) << '\n';
    return;
  }
  std::cout << item.stem << '\t' << item.count << '\t' << rounded(item.suspicion, 1) << '\t';
  for (std::size_t i = 0; i < at_most(item.reasons.size(), kMostReasons); ++i) {
    std::cout << (i > 0 ? "; " : "") << item.reasons[i];
  }
  for (std::size_t i = 0; i < at_most(item.members.size(), options.most_members); ++i) {
    std::cout << (i > 0 ? ' ' : '\t') << item.members[i].word << ':' << item.members[i].count;
  }
  std::cout << '\n';
}

}  // namespace

int run_classes(const Options& options) {
  const analysis::Language language(read_own_words(options.own_words), options.own_words);
  WordCounts counts;
  const ReadTexts texts =
      for_each_text(options.arguments, [&](std::string_view text) { counts.add(text); });
  if (texts.articles == 0) throw std::runtime_error("there is no article in what was given");
  auto classes = group_by_stem(counts.words(language.stemmer()), language.stemmer());
  judge(language.stemmer(), classes);
  std::erase_if(classes, [&](const WordClass& item) { return item.count < options.least_count; });
  const std::size_t most =
      options.most.value_or(prints_on_terminal() && !options.json ? kMostOnTerminal : 0);
  for (std::size_t i = 0; i < at_most(classes.size(), most) && std::cout; ++i) {
    print(classes[i], options);
  }
  return texts.faults > 0 ? 3 : 0;
}

}  // namespace warta::stemmer::cli
