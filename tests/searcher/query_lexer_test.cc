// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_lexer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace warta::searcher {
namespace {

using testing::ElementsAre;

std::string shown(const Lexeme& lexeme) {
  const std::string text(lexeme.text);
  const std::string number = lexeme.number == kNoDistance ? "" : std::to_string(lexeme.number);
  switch (lexeme.kind) {
    case LexemeKind::Word:
      return text;
    case LexemeKind::Phrase:
      return '"' + text + '"' + (number.empty() ? "" : '~' + number);
    case LexemeKind::Open:
      return "(";
    case LexemeKind::Close:
      return ")";
    case LexemeKind::Plus:
      return "+";
    case LexemeKind::Minus:
      return "-";
    case LexemeKind::And:
      return "&";
    case LexemeKind::Or:
      return "|";
    case LexemeKind::Near:
      return "near" + number;
    case LexemeKind::Adjacent:
      return "adj" + number;
    case LexemeKind::Sentence:
      return "sentence";
    case LexemeKind::Field:
      return std::string(lexeme.field->name) + ':';
    case LexemeKind::Exact:
      return "=";
    case LexemeKind::Capitals:
      return "capitals";
    case LexemeKind::Mentions:
      return ">=" + number;
  }
  return {};
}

std::vector<std::string> lexed(std::string_view query) {
  DiagnosticList diagnostics;
  std::vector<std::string> all;
  for (const Lexeme& lexeme : lex_query(query, 1'750'000'000, diagnostics)) {
    all.push_back(shown(lexeme));
  }
  return all;
}

std::size_t complaints(std::string_view query) {
  DiagnosticList diagnostics;
  lex_query(query, 1'750'000'000, diagnostics);
  return diagnostics.all().size();
}

TEST(QueryLexer, TellsWordsFromPhrases) {
  EXPECT_THAT(lexed("alutsista \"kerja sama\" rudal"),
              ElementsAre("alutsista", "\"kerja sama\"", "rudal"));
}

TEST(QueryLexer, TakesCurlyQuotesForQuotes) {
  EXPECT_THAT(lexed("“kapal selam” baru"), ElementsAre("\"kapal selam\"", "baru"));
}

TEST(QueryLexer, ReadsSignsOnlyBeforeSomething) {
  EXPECT_THAT(lexed("+radar -kapal - + F-16 = =x"),
              ElementsAre("+", "radar", "-", "kapal", "F-16", "=", "x"));
}

TEST(QueryLexer, ReadsOperatorsInBothLanguagesOnlyInCapitals) {
  EXPECT_THAT(lexed("a OR b ATAU c | d NOT e BUKAN f AND g DAN h or i atau near adj/3"),
              ElementsAre("a", "|", "b", "|", "c", "|", "d", "-", "e", "-", "f", "&", "g", "&", "h",
                          "or", "i", "atau", "near", "adj/3"));
}

TEST(QueryLexer, ReadsDistances) {
  EXPECT_THAT(lexed("a NEAR/3 b DEKAT/12 c NEAR d ADJ e ADJ/2 f \"g h\"~4 KALIMAT i SENTENCE j"),
              ElementsAre("a", "near3", "b", "near12", "c", "near10", "d", "adj1", "e", "adj2", "f",
                          "\"g h\"~4", "sentence", "i", "sentence", "j"));
}

TEST(QueryLexer, ReadsADistanceThatIsNoneAsAWord) {
  EXPECT_THAT(lexed("a NEAR/x b NEAR/ c OR/3 d \"e f\"~ g"),
              ElementsAre("a", "NEAR/x", "b", "NEAR/", "c", "OR/3", "d", "\"e f\"", "~", "g"));
}

TEST(QueryLexer, SaysThatADistanceIsTooLarge) {
  EXPECT_THAT(lexed("a NEAR/99999999999999999999 b"), ElementsAre("a", "near1000", "b"));
  EXPECT_EQ(complaints("a NEAR/99999999999999999999 b"), 1U);
}

TEST(QueryLexer, ReadsWordsThatPeopleAlsoWriteAsWordsInAHeadlineOfCapitals) {
  EXPECT_THAT(lexed("KRI DEKAT NATUNA"), ElementsAre("KRI", "DEKAT", "NATUNA"));
  EXPECT_EQ(complaints("KRI DEKAT NATUNA"), 1U);
  EXPECT_THAT(lexed("KRI DEKAT/5 NATUNA OR TNI"),
              ElementsAre("KRI", "near5", "NATUNA", "|", "TNI"));
}

TEST(QueryLexer, ReadsMentionsWithAndWithoutASpace) {
  EXPECT_THAT(lexed(">=3 rudal >=2radar ≥4 kapal >= x"),
              ElementsAre(">=3", "rudal", ">=2", "radar", ">=4", "kapal", ">=", "x"));
}

TEST(QueryLexer, ReadsFormsOfAWord) {
  EXPECT_THAT(
      lexed("=penembakan KAPITAL:ToT KAPITAL ToT judul:=x"),
      ElementsAre("=", "penembakan", "capitals", "ToT", "capitals", "ToT", "title:", "=", "x"));
}

TEST(QueryLexer, CutsWordsAtParentheses) {
  EXPECT_THAT(lexed("(a OR b) -(c) TNI(AD)"),
              ElementsAre("(", "a", "|", "b", ")", "-", "(", "c", ")", "TNI", "(", "AD", ")"));
}

TEST(QueryLexer, KnowsFieldsInBothLanguagesAndAnyCase) {
  EXPECT_THAT(lexed("judul:rudal TITLE:rudal Sumber:\"cnn indonesia\" teras:(a)"),
              ElementsAre("title:", "rudal", "title:", "rudal", "source:", "\"cnn indonesia\"",
                          "lead:", "(", "a", ")"));
}

TEST(QueryLexer, ReadsADateOfSeveralWords) {
  EXPECT_THAT(lexed("tanggal:11 Juni 2025 kapal tanggal:pekan lalu tanggal:2025 12 korban"),
              ElementsAre("date:", "11 Juni 2025", "kapal", "date:", "pekan lalu", "date:", "2025",
                          "12", "korban"));
}

TEST(QueryLexer, SaysThatAFieldIsUnknownAndReadsItAsAWord) {
  EXPECT_THAT(lexed("warna:merah"), ElementsAre("warna:merah"));
  EXPECT_EQ(complaints("warna:merah"), 1U);
}

TEST(QueryLexer, ReadsAnAddressAsAWordWithoutComplaint) {
  EXPECT_THAT(lexed("https://contoh.id/a"), ElementsAre("https://contoh.id/a"));
  EXPECT_EQ(complaints("https://contoh.id/a"), 0U);
}

TEST(QueryLexer, ReadsAnOpenQuoteToTheEndAndSaysSo) {
  EXPECT_THAT(lexed("a \"b c"), ElementsAre("a", "\"b c\""));
  EXPECT_EQ(complaints("a \"b c"), 1U);
}

TEST(QueryLexer, ReadsAFieldWithoutAWordAsAWord) {
  EXPECT_THAT(lexed("judul: rudal"), ElementsAre("judul:", "rudal"));
}

TEST(QueryLexer, SaysThatASpaceBehindAFieldsColonParts) {
  EXPECT_EQ(complaints("judul: rudal"), 1U);
  EXPECT_EQ(complaints("10: 30"), 0U);
}

TEST(QueryLexer, TakesEveryKindOfWhiteSpaceForASpace) {
  EXPECT_THAT(lexed("a\xC2\xA0OR\xE2\x80\xA8"
                    "b\xE3\x80\x80"
                    "c\td\x1B"
                    "e"),
              ElementsAre("a", "|", "b", "c", "d", "e"));
}

TEST(QueryLexer, TakesAnyBytes) {
  for (const std::string& query :
       {std::string("\"\"\"\"\""), std::string("++--++a"), std::string("\xFF\xFE\x80"),
        std::string(100'000, '-'), std::string(100'000, '"'), std::string("a\0b", 3),
        std::string("judul:judul:judul:x"), std::string("-"), std::string("+"), std::string(":"),
        std::string(100'000, '('), std::string("=>=≥"), std::string("\xC2"),
        std::string("\xE2\x80")}) {
    lexed(query);
  }
  EXPECT_THAT(lexed("judul:judul:x"), ElementsAre("title:", "judul:x"));
}

TEST(QueryLexer, PrintsLexemesAsTheyWereWritten) {
  DiagnosticList diagnostics;
  EXPECT_EQ(to_string(lex_query("+judul:rudal (a ATAU \"b c\"~2)", 0, diagnostics)),
            "+ judul: rudal ( a ATAU \"b c\"~2 )");
}

}  // namespace
}  // namespace warta::searcher
