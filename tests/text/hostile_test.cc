// SPDX-License-Identifier: GPL-2.0-or-later
// Texts that somebody might send to stop us: any bytes are analysed, in time linear in their
// number.
#include <gtest/gtest.h>

#include <chrono>

#include "stemmer/text/analyzer.h"
#include "tests/text/escaped.h"

namespace warta::analysis {
namespace {

constexpr std::size_t kMegabyte = 1U << 20U;

const Language& language() {
  static const Language kLanguage;
  return kLanguage;
}

std::string repeated(std::string_view piece, std::size_t size = kMegabyte) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

// Analyses a text; fails if a word lies outside it or has no form.
void expect_sound(Analyzer& analyzer, const std::string& text, TextKind kind = TextKind::Article) {
  for (const Word& word : analyzer.analyze(text, kind).words) {
    ASSERT_LT(word.begin, word.end);
    ASSERT_LE(word.end, text.size());
    ASSERT_NE(word.form->stem, "");
  }
}

TEST(Hostile, AMegabyteOfOneThingTakesLinearTime) {
  Analyzer analyzer(language());
  for (const std::string_view piece : {"a",
                                       "A",
                                       "1",
                                       "-",
                                       ".",
                                       "@",
                                       "#",
                                       ":",
                                       "_",
                                       "%",
                                       "\n",
                                       "é",
                                       "東",
                                       "\u0301",
                                       "\u00AD",
                                       "a-",
                                       "a.",
                                       "aa.",
                                       "a@",
                                       "@a",
                                       "#a",
                                       "#a_",
                                       "@a.",
                                       "1:",
                                       "1:23:",
                                       "aa.com",
                                       "aa.com.",
                                       "a@b.com",
                                       "www.",
                                       "www.a",
                                       "http://",
                                       "http://a",
                                       "https://www.detik.com/",
                                       "a-b.com-",
                                       "com.",
                                       "..com.com",
                                       "aB",
                                       "#aB",
                                       "PT DI ",
                                       "TNI-nya ",
                                       "e\u0301\u0301",
                                       "kapal selam ",
                                       "1.000,",
                                       "negara-negara-"}) {
    const auto begin = std::chrono::steady_clock::now();
    expect_sound(analyzer, repeated(piece));
    expect_sound(analyzer, 'a' + repeated(piece), TextKind::Query);
    expect_sound(analyzer, "http://" + repeated(piece, kMegabyte / 8) + ".com");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10)) << piece;
  }
}

TEST(Hostile, TenThousandHyphensAndDotsAreNoWord) {
  Analyzer analyzer(language());
  for (const char sign : {'-', '.', '@', '#', '\'', ','}) {
    EXPECT_TRUE(analyzer.analyze(std::string(10'000, sign)).words.empty()) << sign;
    EXPECT_EQ(analyzer.analyze("kapal" + std::string(10'000, sign) + "perang").words.size(), 2U);
  }
}

TEST(Hostile, BytesThatAreNoTextSeparate) {
  Analyzer analyzer(language());
  for (const std::string_view bytes :
       {std::string_view("\0", 1), std::string_view("\xFF"), std::string_view("\xC3"),
        std::string_view("\xED\xA0\x80"), std::string_view("\xED\xB0\x80"),
        std::string_view("\xF4\x90\x80\x80"), std::string_view("\xC0\xAF"),
        std::string_view("\xEF\xBF\xBE\xF0\x9F")}) {
    const std::string text = "rudal" + std::string(bytes) + "lepas";
    EXPECT_EQ(analyzer.analyze(text).words.size(), 2U) << testing::PrintToString(text);
    expect_sound(analyzer, repeated(bytes));
    expect_sound(analyzer, std::string(bytes) + '@' + std::string(bytes) + "#.com");
  }
}

TEST(Hostile, EveryByteMayStandAnywhere) {
  Analyzer analyzer(language());
  for (unsigned one = 0; one < 256; ++one) {
    for (unsigned other = 0; other < 256; ++other) {
      const std::string text{'a', static_cast<char>(one), static_cast<char>(other), 'B'};
      expect_sound(analyzer, text);
      expect_sound(analyzer, '#' + text);
    }
  }
}

TEST(Hostile, EveryCodePointMayStandInAWord) {
  Analyzer analyzer(language());
  for (char32_t c = 1; c < 0x110000; ++c) {
    expect_sound(analyzer, 'a' + utf8_of(c) + "b #" + utf8_of(c) + " @x" + utf8_of(c));
  }
}

TEST(Hostile, AThousandMarksOnALetterAreOneWord) {
  Analyzer analyzer(language());
  const std::string text = "kapa" + repeated("\u0301", 2000) + "l";
  const AnalyzedText& analyzed = analyzer.analyze(text);
  ASSERT_EQ(analyzed.words.size(), 1U);
  EXPECT_EQ(analyzed.words[0].form->stem, "kapal");
}

TEST(Hostile, ALongLinkIsFoundByItsHost) {
  Analyzer analyzer(language());
  const std::string text = "https://www.detik.com/" + std::string(kMegabyte, 'a');
  const AnalyzedText& analyzed = analyzer.analyze(text);
  ASSERT_GE(analyzed.words.size(), 2U);
  EXPECT_EQ(analyzed.words[0].form->stem, "detik.com");
  EXPECT_EQ(analyzed.words[1].form->stem, "detik");
}

}  // namespace
}  // namespace warta::analysis
