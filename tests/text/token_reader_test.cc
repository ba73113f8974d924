// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/token_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "stemmer/text/language.h"
#include "tests/text/escaped.h"
#include "tests/text/random_text.h"

namespace warta::analysis {
namespace {

using testing::ElementsAre;

const Language& language() {
  static const Language kLanguage;
  return kLanguage;
}

// The stems of a text's tokens as "stem@position"; a code's segments stand in brackets.
std::vector<std::string> stems_in(std::string_view text) {
  const TokenReader reader(language().word_lists());
  std::vector<Token> tokens;
  tokenize(text, tokens);
  std::vector<std::string> stems;
  unsigned position = 0;
  for (const Token& token : tokens) {
    for (const WordForm& form :
         reader.read(text.substr(token.begin, token.end - token.begin), token.kind)) {
      position += form.step;
      const std::string stem = form.is_segment ? '[' + form.stem + ']' : form.stem;
      stems.push_back(stem + '@' + std::to_string(position));
    }
  }
  return stems;
}

WordForm form_of(const TokenReader& reader, std::string_view word) {
  const auto forms = reader.read(word, TokenKind::Word);
  EXPECT_EQ(forms.size(), 1U) << word;
  return forms.front();
}

TEST(TokenReader, FoldsAndStemsAWord) {
  const TokenReader reader(language().word_lists());
  const WordForm form = form_of(reader, "Penembakan");

  EXPECT_EQ(form.surface, "penembakan");
  EXPECT_EQ(form.stem, "tembak");
  EXPECT_EQ(form.root, "") << "it would repeat the stem";
  EXPECT_TRUE(form.known);
}

TEST(TokenReader, GivesTheRootWhereItDiffersFromTheStem) {
  const TokenReader reader(language().word_lists());
  const WordForm form = form_of(reader, "pertahanan");

  EXPECT_EQ(form.stem, "pertahanan");
  EXPECT_EQ(form.root, "tahan");
}

TEST(TokenReader, LeavesAnUnknownWordWhole) {
  const TokenReader reader(language().word_lists());
  const WordForm form = form_of(reader, "Zqrxblub");

  EXPECT_EQ(form.stem, "zqrxblub");
  EXPECT_FALSE(form.known);
}

TEST(TokenReader, MarksStopWords) {
  const TokenReader reader(language().word_lists());
  EXPECT_TRUE(form_of(reader, "Yang").stop);
  EXPECT_TRUE(form_of(reader, "katanya").stop);
  EXPECT_FALSE(form_of(reader, "rudal").stop);
}

TEST(TokenReader, SplitsACompoundIntoItsWords) {
  EXPECT_EQ(stems_in("kerjasama"), stems_in("kerja sama"));
  EXPECT_EQ(stems_in("pertanggungjawaban"), stems_in("tanggung jawab"));
}

TEST(TokenReader, SplitsAPairOfNames) {
  EXPECT_THAT(stems_in("Prabowo-Gibran"), ElementsAre("prabowo@1", "gibran@2"));
}

TEST(TokenReader, KeepsADoubleAsOneWord) {
  EXPECT_THAT(stems_in("negara-negara"), ElementsAre("negara@1"));
  EXPECT_THAT(stems_in("negara\u2011negara"), ElementsAre("negara@1"));
  EXPECT_THAT(stems_in("negara\u2010negara"), ElementsAre("negara@1"));
}

TEST(TokenReader, GivesTheWordBehindAPrefixoid) {
  const TokenReader reader(language().word_lists());
  const WordForm form = form_of(reader, "antarnegara");

  EXPECT_EQ(form.stem, "antarnegara");
  EXPECT_EQ(form.part, "negara");
}

TEST(TokenReader, GivesACodeWholeAndInSegments) {
  EXPECT_THAT(stems_in("F-16"), ElementsAre("f16@1", "[f]@1", "[16]@2"));
  EXPECT_THAT(stems_in("F16"), ElementsAre("f16@1", "[f]@1", "[16]@2"));
  EXPECT_THAT(stems_in("Su-30MKI"), ElementsAre("su30mki@1", "[su]@1", "[30]@2", "[mki]@3"));
  EXPECT_THAT(stems_in("G20 itu"), ElementsAre("g20@1", "[g]@1", "[20]@2", "itu@3"));
  EXPECT_THAT(stems_in("Covid-19"), ElementsAre("covid19@1", "[covid]@1", "[19]@2"));
}

TEST(TokenReader, ReadsWhatIsGluedToANumberAsIfItStoodApart) {
  EXPECT_THAT(stems_in("1,5juta"), ElementsAre(testing::_, "[1.5]@1", "[juta]@2"));
  EXPECT_THAT(stems_in("1.500kg"), ElementsAre(testing::_, "[1500]@1", "[kg]@2"));
}

TEST(TokenReader, ReadsAnOrdinalAsItsNumber) { EXPECT_THAT(stems_in("ke-2"), ElementsAre("2@1")); }

TEST(TokenReader, WritesNumbersInOneWay) {
  EXPECT_THAT(stems_in("1.180"), ElementsAre("1180@1"));
  EXPECT_THAT(stems_in("1180"), ElementsAre("1180@1"));
  EXPECT_THAT(stems_in("1.180.000"), ElementsAre("1180000@1"));
  EXPECT_THAT(stems_in("2,5"), ElementsAre("2.5@1"));
  EXPECT_THAT(stems_in("2.5"), ElementsAre("2.5@1"));
  EXPECT_THAT(stems_in("1.180,50"), ElementsAre("1180.50@1"));
  EXPECT_THAT(stems_in("10.32"), ElementsAre("10.32@1"));
  EXPECT_THAT(stems_in("2025"), ElementsAre("2025@1"));
}

TEST(TokenReader, ReadsAPercentSignAsTheWord) {
  EXPECT_EQ(stems_in("2,5%"), stems_in("2,5 persen"));
}

TEST(TokenReader, JoinsAnInitialism) {
  EXPECT_THAT(stems_in("T.o.T."), ElementsAre("tot@1"));
  EXPECT_EQ(stems_in("U.S.A."), stems_in("USA"));
}

TEST(TokenReaderProperty, EveryCharacterHasAStem) {
  const TokenReader reader(language().word_lists());
  std::vector<Token> tokens;
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string text = utf8_of(c);
    tokenize(text, tokens);
    for (const Token& token : tokens) {
      const auto forms = reader.read(text, token.kind);
      ASSERT_FALSE(forms.empty()) << "U+" << std::hex << static_cast<std::uint32_t>(c);
      for (const WordForm& form : forms) {
        EXPECT_NE(form.stem, "") << "U+" << std::hex << static_cast<std::uint32_t>(c);
      }
    }
  }
}

TEST(TokenReaderProperty, EveryTokenHasWordsWithStems) {
  const TokenReader reader(language().word_lists());
  RandomText texts;
  std::vector<Token> tokens;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.next();
    tokenize(text, tokens);
    for (const Token& token : tokens) {
      const auto forms = reader.read(
          std::string_view(text).substr(token.begin, token.end - token.begin), token.kind);
      ASSERT_FALSE(forms.empty()) << text;
      for (const WordForm& form : forms) {
        ASSERT_NE(form.stem, "") << text;
        ASSERT_NE(form.surface, "") << text;
        ASSERT_NE(form.root, form.stem) << text;
        ASSERT_NE(form.part, form.stem) << text;
      }
      ASSERT_EQ(forms.front().step, 1) << text;
      ASSERT_FALSE(forms.front().is_segment) << text;
    }
  }
}

// An article of 16 MiB must not cost gigabytes.
TEST(TokenReader, TakesNoHugeTokenApart) {
  std::string code, hyphens = "a";
  while (code.size() < 1000) code += "a1", hyphens += "-a";
  const TokenReader reader(language().word_lists());

  EXPECT_EQ(reader.read(code, TokenKind::Code).size(), 1U);
  EXPECT_EQ(reader.read(hyphens, TokenKind::Word).size(), 1U);
}

TEST(TokenReader, ReadsHugeTokensInLinearTime) {
  const TokenReader reader(language().word_lists());
  std::string hyphens = "a", doubled = "negara";
  for (int i = 0; i < 10'000; ++i) hyphens += "-a", doubled += "-negara";
  std::string code;
  while (code.size() < 100'000) code += "a1";
  const auto begin = std::chrono::steady_clock::now();

  reader.read(std::string(1U << 20U, 'a'), TokenKind::Word);
  reader.read(std::string(1U << 20U, 'A') + "é", TokenKind::Word);
  reader.read(std::string(1U << 20U, '1'), TokenKind::Number);
  reader.read(hyphens, TokenKind::Word);
  reader.read(doubled, TokenKind::Word);
  reader.read(code, TokenKind::Code);

  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

}  // namespace
}  // namespace warta::analysis
