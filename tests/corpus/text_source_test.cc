// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/string_stream.h"

namespace warta::corpus {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;

const std::string kSentence = "Warga Pasaman kembali ke rumah setelah banjir di daerah itu surut.";

Record read(const std::string& text, const std::string& id = "banjir") {
  static const Cleaning kRules;
  tests::StringStream in(text);
  return read_text(in, {.path = "berita/banjir.txt", .id = id}, kRules);
}

Article article_of(const std::string& text) {
  Record record = read(text);
  if (const auto* fault = std::get_if<Fault>(&record)) {
    ADD_FAILURE() << "fault: " << fault->reason;
    return {};
  }
  return std::get<Article>(std::move(record));
}

Fault fault_of(const std::string& text) {
  Record record = read(text);
  if (!std::holds_alternative<Fault>(record)) {
    ADD_FAILURE() << "no fault: " << text.substr(0, 100);
    return {};
  }
  return std::get<Fault>(std::move(record));
}

std::vector<std::string> rules_of(const Article& article) {
  std::vector<std::string> rules;
  for (const Removal& removal : article.removals) rules.push_back(removal.rule);
  return rules;
}

TEST(TextSource, TakesAShortFirstLineAsTheTitle) {
  const Article article = article_of("Banjir surut\n\n" + kSentence + "\n");

  EXPECT_EQ(article.title, "Banjir surut");
  EXPECT_FALSE(article.title_is_derived);
  EXPECT_EQ(article.body, kSentence);
}

TEST(TextSource, TakesASentenceNotAsTheTitle) {
  for (const std::string end : {".", ".\"", ".”"}) {
    const std::string first = "Banjir telah surut di Pasaman" + end;
    const Article article = article_of(first + "\n" + kSentence + "\n");

    EXPECT_TRUE(article.title_is_derived) << first;
    EXPECT_EQ(article.body, first + "\n" + kSentence) << first;
  }
}

TEST(TextSource, TakesALongFirstLineNotAsTheTitle) {
  std::string first;
  while (first.size() < 200) first += "kapal ";
  first += "kapal";

  EXPECT_EQ(article_of(first + "\n" + kSentence).body, first + "\n" + kSentence);
}

TEST(TextSource, TakesAnOnlyLineAsTheBody) {
  const Article article = article_of("Warga kembali ke rumah setelah banjir di Pasaman surut");

  EXPECT_EQ(article.body, "Warga kembali ke rumah setelah banjir di Pasaman surut");
  EXPECT_TRUE(article.title_is_derived);
}

TEST(TextSource, ReadsADateLineBelowTheTitle) {
  const Article article =
      article_of("Banjir surut\nRabu, 11 Juni 2025 10:32 WIB\n" + kSentence + "\n");

  EXPECT_EQ(article.published, 1749612720);
  EXPECT_EQ(article.body, kSentence);
  EXPECT_THAT(rules_of(article), testing::ElementsAre("date-line"));
}

TEST(TextSource, ReadsADateLineBelowACredit) {
  const Article article =
      article_of("Banjir surut\nSinta Ambarwati\nJumat, 13 Jun 2025\n" + kSentence);
  EXPECT_EQ(article.published, 1749747600);
}

TEST(TextSource, ReadsADateLineAsTheFirstLine) {
  const Article article = article_of("11 Juni 2025\n" + kSentence);

  EXPECT_EQ(article.published, 1749574800);
  EXPECT_EQ(article.body, kSentence);
}

TEST(TextSource, LeavesALaterDateLineInTheBody) {
  const std::string body = kSentence + "\nDua.\nTiga.\n11 Juni 2025\nEmpat.";
  const Article article = article_of("Banjir surut\n" + body);

  EXPECT_EQ(article.published, std::nullopt);
  EXPECT_EQ(article.body, body);
}

TEST(TextSource, LeavesADateInsideALineInTheBody) {
  const std::string body = "Bupati berkata pada 11 Juni 2025 bahwa banjir di Pasaman surut.";
  EXPECT_EQ(article_of("Banjir surut\n" + body).body, body);
}

TEST(TextSource, TakesPlaceAndAgencyFromTheDateline) {
  const Article article = article_of("Banjir surut\nPADANG (ANTARA) - " + kSentence);

  EXPECT_EQ(article.place, "Padang");
  EXPECT_EQ(article.agency, "ANTARA");
  EXPECT_EQ(article.body, kSentence);
}

TEST(TextSource, TakesCreditsAndLinksAndCopyrightAway) {
  const Article article = article_of("Banjir surut\n" + kSentence +
                                     "\nBaca juga: Harga beras naik\nDua.\nPewarta: Sinta\n"
                                     "Editor: Heru\nCopyright © ANTARA 2025\n");

  EXPECT_EQ(article.body, kSentence + "\nDua.");
  EXPECT_EQ(article.author, "Sinta");
  EXPECT_EQ(article.editor, "Heru");
  EXPECT_THAT(rules_of(article), testing::ElementsAre("see-also", "author", "editor", "copyright"));
}

TEST(TextSource, PassesOverBlankLines) {
  const Article article =
      article_of("\n\n  \nBanjir surut\n\n\n11 Juni 2025\n\t\n" + kSentence + "\n\n\nDua.\n");

  EXPECT_EQ(article.title, "Banjir surut");
  EXPECT_EQ(article.published, 1749574800);
  EXPECT_EQ(article.body, kSentence + "\nDua.");
}

// A file saved under Windows is the same article.
TEST(TextSource, ReadsCarriageReturnsLikeLineFeeds) {
  for (const std::string& text :
       {"Banjir surut\nRabu, 11 Juni 2025 10:32 WIB\nPadang (ANTARA) - " + kSentence + "\nDua.\n",
        "Banjir telah surut di Pasaman.\n" + kSentence + "\nEditor: Heru\n",
        "“Banjir telah surut.”\n" + kSentence}) {
    std::string windows;
    for (const char c : text) windows += c == '\n' ? "\r\n" : std::string(1, c);
    const Article expected = article_of(text);

    const Article article = article_of(windows);

    EXPECT_EQ(article.title, expected.title);
    EXPECT_EQ(article.title_is_derived, expected.title_is_derived);
    EXPECT_EQ(article.body, expected.body);
    EXPECT_EQ(article.published, expected.published);
    EXPECT_EQ(article.place, expected.place);
    EXPECT_EQ(article.editor, expected.editor);
  }
}

TEST(TextSource, TakesASentenceWithASpaceBehindItNotAsTheTitle) {
  EXPECT_TRUE(article_of("Banjir telah surut di Pasaman. \n" + kSentence).title_is_derived);
}

TEST(TextSource, ReadsPastAByteOrderMark) {
  EXPECT_EQ(article_of("\xEF\xBB\xBF"
                       "Banjir surut\n" +
                       kSentence)
                .title,
            "Banjir surut");
}

TEST(TextSource, GivesTheIdItIsGiven) { EXPECT_EQ(article_of(kSentence).id, "banjir"); }

TEST(TextSource, MakesAnIdFromTheTextIfItIsGivenNone) {
  EXPECT_THAT(std::get<Article>(read(kSentence, "")).id, MatchesRegex("[0-9a-f]{32}"));
}

TEST(TextSource, TakesTerminalEscapesOut) {
  const Article article = article_of("Banjir \x1B[31msurut\n" + kSentence);
  EXPECT_EQ(article.title, "Banjir  [31msurut");
}

TEST(TextSource, FaultsBinaryFiles) {
  EXPECT_THAT(fault_of(std::string("\x7F"
                                   "ELF\0\0",
                                   6) +
                       kSentence)
                  .reason,
              HasSubstr("NUL"));
}

TEST(TextSource, FaultsTextThatIsNotUtf8) {
  EXPECT_THAT(fault_of("Erdo\xF0"
                       "an " +
                       kSentence)
                  .reason,
              HasSubstr("not UTF-8"));
}

TEST(TextSource, FaultsAnEmptyFile) { EXPECT_EQ(fault_of("").reason, kNoSentence); }

TEST(TextSource, FaultsAListOrTable) {
  EXPECT_EQ(fault_of("q1 0 a1 2\nq1 0 a2 1\nq2 0 a1 0\n").reason, kNoSentence);
  EXPECT_EQ(fault_of("beras\ngula\ncabai\n").reason, kNoSentence);
}

TEST(TextSource, FaultsTextThatIsAllBoilerplate) {
  EXPECT_THAT(fault_of("Baca juga: Harga beras naik lagi di semua pasar kota\n").reason,
              HasSubstr("no title and no body"));
}

TEST(TextSource, FaultsAFileOfMoreThanSixteenMebibytes) {
  EXPECT_THAT(fault_of(std::string((16UL << 20U) + 1, 'x')).reason, HasSubstr("16 MiB"));
}

TEST(TextSource, ReadsAFileOfSixteenMebibytes) {
  std::string text = kSentence + "\n";
  text.resize(16UL << 20U, 'x');
  EXPECT_GT(article_of(text).body.size(), 16'000'000U);
}

TEST(TextSource, NamesTheWholeFileInAFault) {
  const Fault fault = fault_of("beras\n");

  EXPECT_EQ(fault.path, "berita/banjir.txt");
  EXPECT_EQ(fault.line, 0U);
  EXPECT_EQ(fault.bytes, "beras\n");
}

TEST(TextSource, KeepsNotMoreThanTheMostBytesInAFault) {
  EXPECT_EQ(fault_of(std::string(100'000, 'x')).bytes.size(), kMostFaultBytes);
}

TEST(TextSource, FaultsATextThatBreaksOff) {
  static const Cleaning kRules;
  tests::StringStream in("Warga Pasaman kembali ke rumah setelah banjir di daerah itu surut.\n", 9,
                         "cut short");

  EXPECT_EQ(std::get<Fault>(read_text(in, {.path = "a.txt.gz", .id = "a"}, kRules)).reason,
            "cut short");
}

}  // namespace
}  // namespace warta::corpus
