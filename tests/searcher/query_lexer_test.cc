// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_lexer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace warta::searcher {
namespace {

using testing::ElementsAre;

// Each lexeme in a short form: "word", "\"phrase\"", "+", "-", "|", "title:".
std::vector<std::string> lexed(std::string_view query) {
  std::vector<Diagnostic> diagnostics;
  std::vector<std::string> shown;
  for (const Lexeme& lexeme : lex_query(query, diagnostics)) {
    switch (lexeme.kind) {
      case LexemeKind::Text:
        shown.push_back(lexeme.is_phrase ? '"' + std::string(lexeme.text) + '"'
                                         : std::string(lexeme.text));
        break;
      case LexemeKind::Plus:
        shown.emplace_back("+");
        break;
      case LexemeKind::Minus:
        shown.emplace_back("-");
        break;
      case LexemeKind::Or:
        shown.emplace_back("|");
        break;
      case LexemeKind::Field:
        shown.push_back(std::string(lexeme.field->name) + ':');
        break;
    }
  }
  return shown;
}

std::size_t complaints(std::string_view query) {
  std::vector<Diagnostic> diagnostics;
  lex_query(query, diagnostics);
  return diagnostics.size();
}

TEST(QueryLexer, TellsWordsFromPhrases) {
  EXPECT_THAT(lexed("alutsista \"kerja sama\" rudal"),
              ElementsAre("alutsista", "\"kerja sama\"", "rudal"));
}

TEST(QueryLexer, TakesCurlyQuotesForQuotes) {
  EXPECT_THAT(lexed("“kapal selam” baru"), ElementsAre("\"kapal selam\"", "baru"));
}

TEST(QueryLexer, ReadsSignsOnlyBeforeSomething) {
  EXPECT_THAT(lexed("+radar -kapal - + F-16"), ElementsAre("+", "radar", "-", "kapal", "F-16"));
}

TEST(QueryLexer, ReadsOperatorsInBothLanguagesOnlyInCapitals) {
  EXPECT_THAT(lexed("a OR b ATAU c | d NOT e BUKAN f AND g DAN h or i atau"),
              ElementsAre("a", "|", "b", "|", "c", "|", "d", "-", "e", "-", "f", "g", "h", "or",
                          "i", "atau"));
}

TEST(QueryLexer, KnowsFieldsInBothLanguagesAndAnyCase) {
  EXPECT_THAT(lexed("judul:rudal TITLE:rudal Sumber:\"cnn indonesia\""),
              ElementsAre("title:", "rudal", "title:", "rudal", "source:", "\"cnn indonesia\""));
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

TEST(QueryLexer, SaysOnceThatParenthesesDoNotGroup) {
  EXPECT_EQ(complaints("(rafale OR sukhoi) -(kapal selam)"), 1U);
}

TEST(QueryLexer, SaysThatAStarIsNoWildcard) { EXPECT_EQ(complaints("pertah* rud*"), 1U); }

TEST(QueryLexer, TakesAnyBytes) {
  for (const std::string& query :
       {std::string("\"\"\"\"\""), std::string("++--++a"), std::string("\xFF\xFE\x80"),
        std::string(100'000, '-'), std::string(100'000, '"'), std::string("a\0b", 3),
        std::string("judul:judul:judul:x"), std::string("-"), std::string("+"), std::string(":")}) {
    lexed(query);
  }
  EXPECT_THAT(lexed("judul:judul:x"), ElementsAre("title:", "judul:x"));
}

}  // namespace
}  // namespace warta::searcher
