// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <limits>
#include <stdexcept>

#include "stemmer/cli/meeting.h"
#include "stemmer/text/analyzer.h"

namespace warta::stemmer::cli {
namespace {

using analysis::Word;

// The stemmer sees words alone; what an index has for a code (F-16), the reader of tokens says. Of
// a compound it gives the words, and the stemmer the whole.
void take_form(const analysis::WordForm& form, bool is_whole, WordReport& report) {
  if (!is_whole || !report.reading.compound.empty()) return;
  report.reading.stem = form.stem;
  report.reading.root = form.root.empty() ? form.stem : form.root;
  report.reading.part = form.part;
}

std::vector<WordReport> words_of(const Stemmer& stemmer, const std::string& text,
                                 const std::vector<Word>& words) {
  std::vector<WordReport> reports;
  for (std::size_t i = 0; i < words.size();) {
    const Word& first = words[i];
    const auto end = std::find_if(words.begin() + static_cast<std::ptrdiff_t>(i), words.end(),
                                  [&](const Word& word) { return word.begin != first.begin; });
    const auto next = static_cast<std::size_t>(end - words.begin());
    const bool is_whole = next == i + 1 || words[i + 1].form->is_segment;
    const std::string spelling = text.substr(first.begin, first.end - first.begin);
    WordReport report = describe(stemmer, spelling);
    if (is_whole || !report.reading.compound.empty()) {
      take_form(*first.form, is_whole, report);
      reports.push_back(std::move(report));
    } else {
      for (; i < next; ++i) reports.push_back(describe(stemmer, words[i].form->surface));
    }
    i = next;
  }
  return reports;
}

}  // namespace

Side read_side(const analysis::Language& language, const std::string& text) {
  if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw std::runtime_error("a text is longer than 4 GiB");
  }
  analysis::Analyzer analyzer(language);
  const analysis::AnalyzedText& analyzed = analyzer.analyze(text, analysis::TextKind::Query);
  Side side{text, words_of(language.stemmer(), text, analyzed.words), {}};
  for (const analysis::PhraseMatch& match : analyzed.concepts) {
    const std::string name(language.concepts()[match.concept_id].name);
    if (std::ranges::find(side.concepts, name) == side.concepts.end()) {
      side.concepts.push_back(name);
    }
  }
  return side;
}

}  // namespace warta::stemmer::cli
