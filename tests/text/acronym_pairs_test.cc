// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/acronym_pairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "stemmer/data_file.h"

namespace warta::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Language& language() {
  static const Language kLanguage;
  return kLanguage;
}

std::vector<AcronymPair> pairs_in(std::string_view text) {
  Analyzer analyzer(language());
  return acronym_pairs(text, analyzer.analyze(text));
}

std::string shown(const std::vector<AcronymPair>& pairs) {
  std::string text;
  for (const AcronymPair& pair : pairs) {
    if (!text.empty()) text += '|';
    text += pair.short_form + " = " + pair.long_form;
  }
  return text.empty() ? "-" : text;
}

TEST(AcronymPairs, AreThoseThatTextsGive) {
  const std::string path = std::string(WARTA_SOURCE_DIR) + "/tests/golden/acronym_pairs.tsv";
  const std::string text = stemmer::read_data_file(path);
  const auto rows = stemmer::parse_data_file(text, path, {"acronym_pairs", 1, 2, 2});
  EXPECT_GE(rows.size(), 60U);
  for (const stemmer::DataRow& row : rows) {
    EXPECT_EQ(shown(pairs_in(row.fields[0])), row.fields[1])
        << path << ':' << row.line << ": " << row.fields[0];
  }
}

TEST(AcronymPairs, AreNoneWithoutBrackets) {
  EXPECT_THAT(pairs_in(""), IsEmpty());
  EXPECT_THAT(pairs_in("Komisi Pemberantasan Korupsi atau KPK"), IsEmpty());
}

TEST(AcronymPairs, LieOnOneLine) {
  EXPECT_THAT(pairs_in("Komisi Pemberantasan\nKorupsi (KPK)"), IsEmpty());
  EXPECT_THAT(pairs_in("Komisi Pemberantasan Korupsi\n(KPK)"), IsEmpty());
  EXPECT_THAT(pairs_in("Komisi Pemberantasan Korupsi (KPK\n)"), IsEmpty());
}

TEST(AcronymPairs, FoldTheLongFormAndKeepTheShortOne) {
  EXPECT_THAT(pairs_in("KOMISI  Pemberantasan\u00A0Korupsi (KPK)"),
              ElementsAre(AcronymPair{"KPK", "komisi pemberantasan korupsi"}));
  EXPECT_THAT(pairs_in("Partai Erdoğan Jum’at (PEJ)"),
              ElementsAre(AcronymPair{"PEJ", "partai erdogan jumat"}));
}

TEST(AcronymPairs, HaveTenWordsAtMost) {
  std::string text, letters;
  for (int i = 0; i < 10; ++i) text += "Kapal ", letters += 'K';
  EXPECT_THAT(pairs_in(text + '(' + letters + ')'), testing::SizeIs(1));
  EXPECT_THAT(pairs_in("Kapal " + text + "(K" + letters + ')'), IsEmpty());
}

TEST(AcronymPairs, AreNoLongerThanALine) {
  const std::string word = "k" + std::string(69, 'a');
  EXPECT_THAT(pairs_in(word + ' ' + word + " (KK)"), testing::SizeIs(1));
  EXPECT_THAT(pairs_in(word + ' ' + word + ' ' + word + " (KKK)"), IsEmpty());
}

TEST(AcronymPairs, OfAMegabyteOfOneThingTakeLinearTime) {
  Analyzer analyzer(language());
  for (const std::string_view piece :
       {"(", ")", "()", "((((a", "(A", "A(", "A (B) ", "Aa Bb (AB) ",
        "k k k k k k k k k k (KKKKKKK", "kakaka kakaka kakaka kakaka kakaka (kakakakakak) ",
        "KPK (kata pak kata pak ", "-(a-a)-", "a-a (AA)", "\xC2(\xA0)", "( AB )", "(\n"}) {
    std::string text;
    while (text.size() < 1U << 20U) text += piece;
    const AnalyzedText& analyzed = analyzer.analyze(text);
    const auto start = std::chrono::steady_clock::now();
    acronym_pairs(text, analyzed);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5)) << piece;
  }
}

TEST(AcronymPairs, OfAnyBytesAreSound) {
  Analyzer analyzer(language());
  std::mt19937 random(1);
  const std::vector<std::string> pieces{"(",      ")",          "KPK",    "Komisi",      " ",
                                        " ",      "-",          "\n",     "\xC3",        "\xA0",
                                        "\"",     "undang-",    "undang", "é",           "T.o.T.",
                                        "Kemhan", "pertahanan", "2",      "\xE2\x80\x9C"};
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (int j = 0; j < 20; ++j) text += pieces[random() % pieces.size()];
    for (const AcronymPair& pair : acronym_pairs(text, analyzer.analyze(text))) {
      EXPECT_NE(pair.long_form.find_first_of(" -"), std::string::npos) << text;
      EXPECT_NE(text.find(pair.short_form), std::string::npos) << text;
    }
  }
}

}  // namespace
}  // namespace warta::analysis
