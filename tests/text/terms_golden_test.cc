// SPDX-License-Identifier: GPL-2.0-or-later
// The judged texts of tests/golden/terms.tsv: which terms a text is found by.
#include <gtest/gtest.h>

#include "stemmer/data_file.h"
#include "stemmer/text/analyzer.h"
#include "tests/text/escaped.h"

namespace warta::analysis {
namespace {

std::string shown(const std::string& text) {
  static const Language kLanguage;
  Analyzer analyzer(kLanguage);
  const AnalyzedText& analyzed = analyzer.analyze(text);
  std::string shown;
  for (std::size_t i = 0; i < analyzed.words.size(); ++i) {
    const Word& word = analyzed.words[i];
    if (!shown.empty()) shown += ' ';
    const bool takes_no_place = i > 0 && word.position == analyzed.words[i - 1].position;
    if (takes_no_place) shown += '=';
    shown += word.form->is_segment ? '[' + word.form->stem + ']' : word.form->stem;
    if (word.acronym) shown += '^';
    if (word.stop) shown += '~';
  }
  return shown;
}

TEST(TermsGolden, TextsAreFoundByWhatTheTableSays) {
  const std::string path = std::string(WARTA_SOURCE_DIR) + "/tests/golden/terms.tsv";
  const std::string text = stemmer::read_data_file(path);
  const auto rows = stemmer::parse_data_file(text, path, {"terms", 1, 2, 2});
  EXPECT_GE(rows.size(), 60U);
  for (const stemmer::DataRow& row : rows) {
    EXPECT_EQ(shown(unescaped(row.fields[0])), unescaped(row.fields[1])) << path << ':' << row.line;
  }
}

}  // namespace
}  // namespace warta::analysis
