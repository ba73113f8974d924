// SPDX-License-Identifier: GPL-2.0-or-later
#include <iostream>
#include <limits>
#include <stdexcept>

#include "corpus/fault_text.h"
#include "stemmer/cli/commands.h"
#include "stemmer/cli/input.h"
#include "stemmer/cli/json_output.h"
#include "stemmer/cli/printing.h"
#include "stemmer/text/analyzer.h"

namespace warta::stemmer::cli {
namespace {

using analysis::AnalyzedText;
using analysis::PhraseMatch;
using analysis::Word;
using corpus::printable;

std::string flags_of(const Word& word) {
  std::vector<std::string> flags;
  if (word.acronym) flags.emplace_back("acronym");
  if (word.stop) flags.emplace_back("stop");
  if (word.form->known) flags.emplace_back("known");
  if (word.form->is_segment) flags.emplace_back("segment");
  return joined(flags, " ");
}

// The concepts that a word is part of: while the words go by, those that have begun and not ended.
class RunningConcepts {
 public:
  RunningConcepts(const std::vector<PhraseMatch>& matches, const analysis::Concepts& concepts)
      : matches_(matches), concepts_(concepts) {}

  // The names, with + before one that began at a word before. Requires words in their order.
  std::string at(std::size_t word) {
    std::erase_if(running_, [word](const PhraseMatch& match) { return match.last <= word; });
    for (; next_ < matches_.size() && matches_[next_].first <= word; ++next_) {
      running_.push_back(matches_[next_]);
    }
    std::vector<std::string> names;
    for (const PhraseMatch& match : running_) {
      names.push_back((match.first < word ? "+" : "") +
                      std::string(concepts_[match.concept_id].name));
    }
    return joined(names, "|");
  }

 private:
  const std::vector<PhraseMatch>& matches_;
  const analysis::Concepts& concepts_;
  std::vector<PhraseMatch> running_;
  std::size_t next_ = 0;
};

void print_words(const AnalyzedText& text, const analysis::Concepts& concepts) {
  RunningConcepts running(text.concepts, concepts);
  for (std::size_t i = 0; i < text.words.size() && std::cout; ++i) {
    const Word& word = text.words[i];
    const analysis::WordForm& form = *word.form;
    std::cout << word.begin << '\t' << word.end << '\t' << word.position << '\t'
              << analysis::name_of(word.kind) << '\t' << printable(form.surface) << '\t'
              << printable(form.stem) << '\t'
              << printable(form.root.empty() ? form.stem : form.root) << '\t'
              << printable(form.part) << '\t' << flags_of(word) << '\t' << running.at(i) << '\n';
  }
}

}  // namespace

int run_tokens(const Options& options) {
  const analysis::Language language(read_own_words(options.own_words), options.own_words);
  const std::string text = read_text(options.arguments);
  if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw std::runtime_error("the text is longer than 4 GiB");
  }
  analysis::Analyzer analyzer(language);
  const AnalyzedText& analyzed = analyzer.analyze(
      text, options.query ? analysis::TextKind::Query : analysis::TextKind::Article);
  if (options.json) {
    write_json(text, analyzed, language.concepts(), std::cout);
    std::cout << '\n';
  } else {
    print_words(analyzed, language.concepts());
  }
  return 0;
}

}  // namespace warta::stemmer::cli
