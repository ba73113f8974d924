// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "indexer/schema/fields.h"
#include "indexer/schema/stored_article.h"
#include "tests/pipeline/temp_index.h"

namespace warta::indexer {
namespace {

using testing::Contains;
using testing::Not;

// Term → how often it counts.
std::map<std::string, unsigned> terms_of(const corpus::Article& article) {
  analysis::Analyzer analyzer(tests::language());
  DocumentBuilder builder(analyzer);
  std::map<std::string, unsigned> terms;
  for (const DocumentTerm& term : builder.build(article).terms()) {
    terms[std::string(term.name)] = term.wdf;
  }
  return terms;
}

TEST(DocumentBuilder, AWordIsIndexedByStemRootAndSurface) {
  const auto terms = terms_of(tests::article("a", "Judul", "Pertahanannya kuat."));

  EXPECT_TRUE(terms.contains("pertahanan"));
  EXPECT_TRUE(terms.contains("Rtahan"));
  EXPECT_TRUE(terms.contains("Wpertahanannya"));
}

TEST(DocumentBuilder, AWordThatIsItsOwnStemCostsOneTerm) {
  const auto terms = terms_of(tests::article("a", "", "padi"));

  EXPECT_TRUE(terms.contains("padi"));
  EXPECT_FALSE(terms.contains("Wpadi"));
  EXPECT_FALSE(terms.contains("Rpadi"));
}

TEST(DocumentBuilder, AWordOfTheTitleCountsFourTimesOneOfTheLeadTwice) {
  const std::string lead(400, '.');
  const auto terms = terms_of(tests::article("a", "Rudal", "Radar" + lead + "\nSonar di sini."));

  EXPECT_EQ(terms.at("rudal"), 4U);
  EXPECT_EQ(terms.at("radar"), 2U);
  EXPECT_EQ(terms.at("sonar"), 1U);
}

TEST(DocumentBuilder, ADerivedTitleIsNotCountedAgain) {
  corpus::Article article = tests::article("a", "Radar baru", "Radar baru dipasang.");
  article.title_is_derived = true;

  EXPECT_EQ(terms_of(article).at("radar"), 2U);
  EXPECT_FALSE(terms_of(article).contains("Sradar"));
}

TEST(DocumentBuilder, ConceptsAcronymsAndLabelsHaveTheirFamilies) {
  corpus::Article article = tests::article("a1", "", "KSAD meninjau alat utama sistem senjata.");
  article.source = "CNN Indonesia";
  article.place = "Bandar Lampung";
  const auto terms = terms_of(article);

  for (const char* term :
       {"CKSAD", "Calutsista", "NKSAD", "Hcnn", "Hindonesia", "Pbandar", "Qa1"}) {
    EXPECT_TRUE(terms.contains(term)) << term;
  }
}

TEST(DocumentBuilder, StopWordsHaveNoPositions) {
  analysis::Analyzer analyzer(tests::language());
  DocumentBuilder builder(analyzer);
  for (const DocumentTerm& term : builder.build(tests::article("a", "", "radar yang baru")).terms()) {
    if (term.name == "yang") {
      EXPECT_TRUE(term.positions.empty());
    }
    if (term.name == "baru") {
      EXPECT_THAT(term.positions, testing::ElementsAre(3U));
    }
  }
}

TEST(DocumentBuilder, OnlyAnArticleOnDefenceHasADensity) {
  EXPECT_FALSE(terms_of(tests::article("a", "", "Petani memanen padi.")).contains("D"));
  EXPECT_EQ(terms_of(tests::article("a", "", "Rudal dan radar TNI.")).at("D"), 8U);
}

TEST(DocumentBuilder, StoresWhatIsShown) {
  corpus::Article article = tests::article("a1", "Judul", "Isi <b>&</b>");
  article.published = 99;
  analysis::Analyzer analyzer(tests::language());
  DocumentBuilder builder(analyzer);
  const auto stored = schema::ArticlePacking().unpack(builder.build(article).data);

  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->body, "Isi <b>&</b>");
  EXPECT_EQ(stored->published, 99);
}

TEST(DocumentBuilder, TakesHostileText) {
  analysis::Analyzer analyzer(tests::language());
  DocumentBuilder builder(analyzer);
  for (const std::string& body :
       {std::string(1'000'000, 'a'), std::string(100'000, '-'), std::string("\xFF\xFE\0x", 4)}) {
    EXPECT_NO_THROW(builder.build(tests::article("a", body, body)));
  }
}

TEST(DocumentBuilder, ASiteAsSourceIsALabelByItsNameToo) {
  corpus::Article item = tests::article("a", "Judul", "Isi.");
  item.source = "KabarBahari.com";
  const auto terms = terms_of(item);

  EXPECT_TRUE(terms.contains("Hkabarbahari.com"));
  EXPECT_TRUE(terms.contains("Hkabarbahari"));
}

// Whatever the stemmer makes of it: PERADI could be per- and a root.
TEST(DocumentBuilder, AnAcronymIsFoundByItselfInItsCase) {
  for (const std::string acronym : {"PERADI", "KADIN", "APINDO", "DENSUS", "MENKO", "BAKTI"}) {
    const auto terms = terms_of(tests::article("a", "", "kata ketua " + acronym + " itu"));
    std::string small = acronym;
    for (char& c : small) c = static_cast<char>(c | 0x20);

    EXPECT_TRUE(terms.contains('N' + acronym)) << acronym;
    EXPECT_TRUE(terms.contains(small) || terms.contains('W' + small)) << acronym;
  }
}

TEST(DocumentBuilder, AnAcronymWithAnAffixHasTheAcronymsTerm) {
  const auto terms = terms_of(tests::article("a", "", "kata TNI-nya sudah di-PHK"));

  EXPECT_TRUE(terms.contains("NTNI"));
  EXPECT_TRUE(terms.contains("NPHK"));
}

}  // namespace
}  // namespace warta::indexer
