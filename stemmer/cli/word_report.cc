// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/word_report.h"

#include "stemmer/text/normalizer.h"

namespace warta::stemmer::cli {

std::string explanation_of(const Stemmer& stemmer, const std::string& word,
                           const std::string& folded) {
  return word + stemmer.explain(folded).substr(folded.size());
}

WordReport describe(const Stemmer& stemmer, const std::string& word) {
  WordReport report;
  report.word = word;
  report.folded = analysis::fold(word);
  if (auto reading = stemmer.read(report.folded)) {
    report.reading = *std::move(reading);
  } else {
    report.reading.stem = report.reading.root = report.folded;
  }
  report.analyses = stemmer.analyses(report.folded);
  report.explanation = explanation_of(stemmer, word, report.folded);
  return report;
}

}  // namespace warta::stemmer::cli
