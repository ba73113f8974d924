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
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

constexpr std::uint32_t kLead = schema::position::kLead, kBody = schema::position::kBody;
// What a mention in the body of a very short article counts: kWdfScale * 0.1^-0.4, rounded.
constexpr unsigned kMost = 10;

// Term → its positions.
std::map<std::string, std::vector<std::uint32_t>> positions_of(const corpus::Article& article) {
  analysis::Analyzer analyzer(tests::language());
  DocumentBuilder builder(analyzer);
  std::map<std::string, std::vector<std::uint32_t>> positions;
  for (const DocumentTerm& term : builder.build(article).terms()) {
    positions[std::string(term.name)] = {term.positions.begin(), term.positions.end()};
  }
  return positions;
}

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

  EXPECT_EQ(terms.at("rudal"), 4 * kMost);
  EXPECT_EQ(terms.at("radar"), 2 * kMost);
  EXPECT_EQ(terms.at("sonar"), kMost);
}

// "Radar", and more words until there are so many.
corpus::Article of_words(std::size_t count) {
  std::string body = "Radar";
  for (std::size_t i = 1; i < count; ++i) body += " padi";
  corpus::Article made = tests::article("a", "", body);
  made.title_is_derived = true;
  return made;
}

TEST(DocumentBuilder, AMentionCountsLessInALongerArticle) {
  unsigned before = terms_of(of_words(25)).at("radar");
  for (const std::size_t words : {100U, 250U, 600U, 2'000U}) {
    const unsigned counts = terms_of(of_words(words)).at("radar");
    EXPECT_LT(counts, before) << words;
    EXPECT_GE(counts, 1U) << words;
    before = counts;
  }
  EXPECT_EQ(terms_of(of_words(250)).at("radar"), 2 * schema::kWdfScale);
  EXPECT_EQ(terms_of(of_words(100'000)).at("radar"), 1U);
}

TEST(DocumentBuilder, AVeryShortArticleCountsNoMoreThanAShortOne) {
  EXPECT_EQ(terms_of(of_words(2)).at("radar"), terms_of(of_words(25)).at("radar"));
}

TEST(DocumentBuilder, TermsThatOnlyFilterCountNothingAtAnyLength) {
  corpus::Article article = of_words(10);
  article.source = "Kabar";
  article.place = "Merak";
  const auto terms = terms_of(article);

  for (const char* term : {"Hkabar", "Pmerak", "Qa", "E"}) EXPECT_EQ(terms.at(term), 0U) << term;
}

TEST(DocumentBuilder, ADerivedTitleIsNotCountedAgain) {
  corpus::Article article = tests::article("a", "Radar baru", "Radar baru dipasang.");
  article.title_is_derived = true;

  EXPECT_EQ(terms_of(article).at("radar"), 2 * kMost);
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
  const auto positions = positions_of(tests::article("a", "", "radar yang baru"));

  EXPECT_THAT(positions.at("yang"), IsEmpty());
  EXPECT_THAT(positions.at("baru"), ElementsAre(kLead + 3));
}

TEST(DocumentBuilder, TitleLeadAndBodyHaveTheirPositionsWithAMarkBetween) {
  const std::string rest(300, '-');
  const auto positions =
      positions_of(tests::article("a", "Rudal baru", "Radar dipasang " + rest + "\nSonar rusak"));

  EXPECT_THAT(positions.at("rudal"), ElementsAre(schema::position::kTitle));
  EXPECT_THAT(positions.at("E"), ElementsAre(kLead));
  EXPECT_THAT(positions.at("radar"), ElementsAre(kLead + 1));
  EXPECT_THAT(positions.at("sonar"), ElementsAre(kBody));
  EXPECT_THAT(positions.at("rusak"), ElementsAre(kBody + 1));
}

TEST(DocumentBuilder, AnArticleWithoutTextHasTheMarkAlone) {
  const auto positions = positions_of(tests::article("a", "", ""));

  EXPECT_THAT(positions.at("E"), ElementsAre(kLead));
  EXPECT_EQ(positions.size(), 2U);  // the mark and the id
}

TEST(DocumentBuilder, StemsOfTheTitleHaveTheirPositionsOnceOnly) {
  const auto positions = positions_of(tests::article("a", "Rudal baru", "Isi."));

  EXPECT_THAT(positions.at("Srudal"), IsEmpty());
  EXPECT_THAT(positions.at("rudal"), ElementsAre(1U));
}

TEST(DocumentBuilder, PositionsLieEmptyWhereASentenceEnds) {
  const auto positions = positions_of(tests::article("a", "", "Radar rusak. Sonar baik\nRudal"));
  constexpr std::uint32_t kGap = schema::position::kSentenceGap;

  EXPECT_THAT(positions.at("rusak"), ElementsAre(kLead + 2));
  EXPECT_THAT(positions.at("sonar"), ElementsAre(kLead + 3 + kGap));
  EXPECT_THAT(positions.at("rudal"), ElementsAre(kLead + 5 + 2 * kGap));
}

TEST(DocumentBuilder, OfALongTitleTheWordsBehindItsPlaceHaveNoPositions) {
  std::string title;
  for (int i = 0; i < 250; ++i) title += "padi ";
  const auto positions = positions_of(tests::article("a", title + "sonar", "Radar."));

  EXPECT_EQ(positions.at("padi").size(), kLead - 1);
  EXPECT_EQ(positions.at("padi").back(), kLead - 1);
  EXPECT_THAT(positions.at("sonar"), IsEmpty());
  EXPECT_THAT(positions.at("radar"), ElementsAre(kLead + 1));
}

TEST(DocumentBuilder, ALongLeadPushesTheBodyBackByASentencesEnd) {
  std::string lead;
  for (int i = 0; i < 500; ++i) lead += "padi ";
  const auto positions = positions_of(tests::article("a", "", lead + "\nSonar"));

  EXPECT_EQ(positions.at("padi").back(), kLead + 500);
  EXPECT_THAT(positions.at("sonar"),
              ElementsAre(kLead + 500 + schema::position::kSentenceGap + 1));
}

TEST(DocumentBuilder, OnlyAnArticleOnDefenceHasADensity) {
  EXPECT_FALSE(terms_of(tests::article("a", "", "Petani memanen padi.")).contains("D"));
  EXPECT_EQ(terms_of(tests::article("a", "", "Rudal dan radar TNI.")).at("D"),
            8 * schema::kWdfScale);
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
