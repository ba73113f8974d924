// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/table_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/given.h"
#include "tests/corpus/string_stream.h"

namespace warta::corpus {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Given read(std::unique_ptr<ByteStream> in, char delimiter) {
  static const Cleaning kRules;
  static const FieldMap kFields;
  const auto source = table_source(std::move(in), "b.csv", delimiter, kRules, kFields);
  return all_of(*source);
}

Given read(const std::string& text, char delimiter = ',') {
  const Given whole = read(stream_of(text), delimiter);
  if (text.size() < 5'000) {
    const Given in_pieces = read(std::make_unique<StringStream>(text, 1), delimiter);
    EXPECT_EQ(in_pieces.records, whole.records) << "pieces must not matter: " << text;
  }
  return whole;
}

TEST(TableSource, ReadsAllFieldsOfAnArticle) {
  const Given given = read(
      "id,Judul,isi,tanggal,sumber,penulis,kolom lain\r\n"
      "a1,\"Banjir, lagi\",\"Kata \"\"Wali\"\" Kota.\nBaris "
      "dua.\",2025-06-11,genews.co.id,Sinta,x\r\n");

  ASSERT_THAT(given.records, ElementsAre("a1"));
  const Article& article = given.articles[0];
  EXPECT_EQ(article.title, "Banjir, lagi");
  EXPECT_EQ(article.body, "Kata \"Wali\" Kota.\nBaris dua.");
  EXPECT_EQ(article.source, "genews.co.id");
  EXPECT_EQ(article.author, "Sinta");
  EXPECT_EQ(article.published, 1749574800);
}

TEST(TableSource, ReadsTabsAndSemicolons) {
  EXPECT_EQ(read("id\ttitle\n1\tSatu, dua; tiga\n", '\t').articles.at(0).title, "Satu, dua; tiga");
  EXPECT_EQ(read("id;title\n1;\"Satu; dua\"\n", ';').articles.at(0).title, "Satu; dua");
}

TEST(TableSource, ReadsPastAByteOrderMarkBlankLinesAndAMissingLastFeed) {
  EXPECT_THAT(read("\xEF\xBB\xBFid,title\n\n1,Satu\n\n\n2,Dua").records, ElementsAre("1", "2"));
  EXPECT_THAT(read("id,title\r1,Satu\r2,Dua\r").records, ElementsAre("1", "2"));
}

TEST(TableSource, CountsLinesThroughQuotedFields) {
  const Given given = read("id,title,body\n1,t,\"a\n\nb\"\n\n2,t\n3,t,c\n");
  EXPECT_THAT(given.records, ElementsAre("1", "fault:b.csv:6", "3"));
  EXPECT_THAT(given.faults.at(0).reason, HasSubstr("how many fields"));
  EXPECT_EQ(given.faults[0].bytes, "2,t\n");
}

TEST(TableSource, FaultsRowsThatAreBrokenAndReadsTheRest) {
  EXPECT_THAT(read("id,title\n1,a,b\n2,\xFF\n3,\n4,Empat\n").records,
              ElementsAre("fault:b.csv:2", "fault:b.csv:3", "fault:b.csv:4", "4"));
}

TEST(TableSource, FaultsAQuoteThatIsNeverClosedAndReadsTheRest) {
  const Given given = read("id,title\n1,Satu\n2,\"Dua\n3,Tiga\n4,Empat\n");
  EXPECT_THAT(given.records, ElementsAre("1", "fault:b.csv:3", "3", "4"));
  EXPECT_THAT(given.faults.at(0).reason, HasSubstr("never closed"));
}

TEST(TableSource, FaultsAHeaderThatNamesNoText) {
  for (const std::string text : {"id,tanggal\n1,2025\n", "{\"id\":1,\"title\":\"Satu\"}\n",
                                 "Warga kembali ke rumah.\n1,2\n"}) {
    const Given given = read(text);
    EXPECT_THAT(given.records, ElementsAre("fault:b.csv:1")) << text;
    EXPECT_THAT(given.faults.at(0).reason, HasSubstr("the header")) << text;
  }
}

TEST(TableSource, GivesNothingOfAnEmptyTable) {
  EXPECT_THAT(read("").records, IsEmpty());
  EXPECT_THAT(read("\n\r\n").records, IsEmpty());
  EXPECT_THAT(read("id,title\n").records, IsEmpty());
}

TEST(TableSource, TellsWhereAStreamBreaksOffAndKeepsWhatCameBefore) {
  const Given given =
      read(std::make_unique<StringStream>("id,title\n1,Satu\n2,Du", 3, "cut short"), ',');
  EXPECT_THAT(given.records, ElementsAre("1", "fault:b.csv:3"));
  EXPECT_EQ(given.faults.at(0).reason, "cut short");
}

TEST(TableSource, FaultsARowOfMoreThanSixtyFourMebibytesAndReadsTheNext) {
  const std::string longest(70UL << 20U, 'x');
  EXPECT_THAT(read("id,title\n1," + longest + "\n2,Dua\n").records,
              ElementsAre("fault:b.csv:2", "2"));
  EXPECT_THAT(read("id,title\n1,\"" + longest + "\n2,Dua\n").records,
              ElementsAre("fault:b.csv:2", "2"));
}

TEST(TableSource, SurvivesAnyNumberOfColumns) {
  EXPECT_THAT(read("id,title\n" + std::string(5'000'000, ',') + "\n2,Dua\n").records,
              ElementsAre("fault:b.csv:2", "2"));
}

TEST(TableSource, ComesToAnEndWhereQuotesNeverMatch) {
  std::string text = "id,title\n";
  for (int i = 0; i < 100'001; ++i) text += "1,\"x\" \"y\n";
  EXPECT_FALSE(read(text).faults.empty());
}

TEST(TableSource, TellsADelimiterByTheHeader) {
  EXPECT_EQ(table_delimiter("id,title\n1;2;3;4"), ',');
  EXPECT_EQ(table_delimiter("\xEF\xBB\xBFid;\"judul, lengkap, asli\";isi\n"), ';');
  EXPECT_EQ(table_delimiter("id\ttitle, or so\tbody\n"), '\t');
  EXPECT_EQ(table_delimiter("title"), ',');
}

TEST(TableSource, TellsATableByItsHeader) {
  const FieldMap fields;
  EXPECT_TRUE(is_table("id,title\n", fields));
  EXPECT_TRUE(is_table("\"ID\";\"Judul\"\r\n", fields));
  EXPECT_FALSE(is_table("title\n", fields));
  EXPECT_FALSE(is_table("Isi rumah hanyut, kata warga\n", fields));
  EXPECT_FALSE(is_table("", fields));
}

}  // namespace
}  // namespace warta::corpus
