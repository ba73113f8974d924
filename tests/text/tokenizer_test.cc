// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/tokenizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "stemmer/data_file.h"
#include "stemmer/text/char_class.h"
#include "stemmer/text/letter_run.h"
#include "stemmer/text/normalizer.h"
#include "tests/text/escaped.h"
#include "tests/text/random_text.h"

namespace warta::analysis {
namespace {

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  return tokens;
}

std::string mark(TokenKind kind) {
  switch (kind) {
    case TokenKind::Number:
      return "N:";
    case TokenKind::Code:
      return "C:";
    case TokenKind::Initialism:
      return "I:";
    case TokenKind::Percent:
      return "P:";
    case TokenKind::Email:
      return "E:";
    case TokenKind::Link:
      return "L:";
    case TokenKind::Handle:
      return "H:";
    case TokenKind::Tag:
      return "T:";
    case TokenKind::Word:
      break;
  }
  return "";
}

// The tokens as the golden table writes them.
std::string shown(std::string_view text) {
  std::string shown;
  for (const Token& token : tokens_of(text)) {
    if (!shown.empty()) shown += ' ';
    shown += mark(token.kind);
    shown += text.substr(token.begin, token.end - token.begin);
  }
  return shown;
}

bool is_ascii_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

TEST(TokenizerGolden, TextsAreCutAsTheTableSays) {
  const std::string path = std::string(WARTA_SOURCE_DIR) + "/tests/golden/tokens.tsv";
  const std::string text = stemmer::read_data_file(path);
  const auto rows = stemmer::parse_data_file(text, path, {"tokens", 1, 2, 2});
  EXPECT_GE(rows.size(), 60U);
  for (const stemmer::DataRow& row : rows) {
    EXPECT_EQ(shown(unescaped(row.fields[0])), unescaped(row.fields[1])) << path << ':' << row.line;
  }
}

TEST(Tokenizer, FindsNothingInAnEmptyText) { EXPECT_TRUE(tokens_of("").empty()); }

TEST(Tokenizer, ReplacesTheTokensOfBefore) {
  std::vector<Token> tokens;
  tokenize("satu dua", tokens);
  tokenize("tiga", tokens);
  EXPECT_EQ(tokens.size(), 1U);
}

TEST(Tokenizer, ClassifiesAsciiByTableAsIcuDoes) {
  for (unsigned char byte = 0; byte < 128; ++byte) {
    EXPECT_EQ(classify_ascii(byte), classify(byte)) << "byte " << static_cast<int>(byte);
  }
}

TEST(Tokenizer, ClassifiesWhatNoTableShows) {
  EXPECT_EQ(classify(U'é'), CharClass::Letter);
  EXPECT_EQ(classify(U'東'), CharClass::Ideograph);
  EXPECT_EQ(classify(U'٣'), CharClass::Digit);
  EXPECT_EQ(classify(0x0301), CharClass::Extend);
  EXPECT_EQ(classify(0x00AD), CharClass::Extend);
  EXPECT_EQ(classify(0x200B), CharClass::Extend);
  EXPECT_EQ(classify(U'’'), CharClass::Apostrophe);
  EXPECT_EQ(classify(0x2011), CharClass::Hyphen);
  EXPECT_EQ(classify(U'–'), CharClass::Other);
  EXPECT_EQ(classify(0xFFFD), CharClass::Other);
  EXPECT_EQ(classify(0x110000), CharClass::Other);
}

TEST(LetterRun, CountsLettersAsATableDoes) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const auto c = static_cast<char>(static_cast<unsigned char>(byte));
    const bool is_letter =
        byte < 128 && classify_ascii(static_cast<unsigned char>(byte)) == CharClass::Letter;
    for (std::size_t before = 0; before < 20; ++before) {
      const std::string text = std::string(before, 'x') + c + std::string(before % 3, 'y');
      ASSERT_EQ(letter_run(text), is_letter ? text.size() : before) << byte << ' ' << before;
    }
  }
  EXPECT_EQ(letter_run(""), 0U);
}

TEST(TokenizerProperty, TokensStandInOrderAndApart) {
  RandomText texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.next();
    std::uint32_t end = 0;
    for (const Token& token : tokens_of(text)) {
      ASSERT_LE(end, token.begin) << text;
      ASSERT_LT(token.begin, token.end) << text;
      end = token.end;
    }
    ASSERT_LE(end, text.size()) << text;
  }
}

// A token cut inside a character, or with a bad byte in it, would fold to U+FFFD.
TEST(TokenizerProperty, TokensAreMadeOfWholeCharacters) {
  RandomText texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.next();
    for (const Token& token : tokens_of(text)) {
      const std::string folded = fold(text.substr(token.begin, token.end - token.begin));
      ASSERT_EQ(folded.find("\uFFFD"), std::string::npos) << text;
    }
  }
}

TEST(TokenizerProperty, EveryAsciiLetterAndDigitIsInAToken) {
  RandomText texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.next();
    std::vector<bool> covered(text.size(), false);
    for (const Token& token : tokens_of(text)) {
      for (std::uint32_t at = token.begin; at < token.end; ++at) covered[at] = true;
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
      ASSERT_TRUE(covered[at] || !is_ascii_alphanumeric(text[at])) << text << " at " << at;
    }
  }
}

// Full-width letters and digits go ICU's way; the cuts must fall at the same places.
TEST(TokenizerProperty, AsciiIsCutAsItsFullWidthTwin) {
  RandomText texts;
  for (int i = 0; i < 20'000; ++i) {
    std::string text = texts.next();
    for (std::size_t at = text.find("Rp"); at != std::string::npos; at = text.find("Rp")) {
      text.replace(at, 2, "xy");  // the currency sign is known in ASCII alone
    }
    std::ranges::replace(text, ':', ';');  // and so are times
    const std::vector<Token> tokens = tokens_of(text);
    const auto is_address = [](const Token& token) {
      return token.kind == TokenKind::Email || token.kind == TokenKind::Link;
    };
    if (std::ranges::any_of(tokens, is_address)) continue;  // and addresses
    std::string twin;
    std::vector<std::uint32_t> place(text.size() + 1);
    for (std::size_t at = 0; at < text.size(); ++at) {
      place[at] = static_cast<std::uint32_t>(twin.size());
      const auto byte = static_cast<unsigned char>(text[at]);
      twin += is_ascii_alphanumeric(text[at]) ? utf8_of(0xFEE0U + byte) : std::string(1, text[at]);
    }
    place[text.size()] = static_cast<std::uint32_t>(twin.size());

    const std::vector<Token> twins = tokens_of(twin);

    ASSERT_EQ(tokens.size(), twins.size()) << text;
    for (std::size_t t = 0; t < tokens.size(); ++t) {
      ASSERT_EQ(place[tokens[t].begin], twins[t].begin) << text;
      ASSERT_EQ(place[tokens[t].end], twins[t].end) << text;
      ASSERT_EQ(tokens[t].kind, twins[t].kind) << text;
    }
  }
}

TEST(TokenizerProperty, ATokenAloneIsTheSameToken) {
  RandomText texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.next();
    for (const Token& token : tokens_of(text)) {
      if (token.kind == TokenKind::Percent) continue;  // it needs its number
      const std::string alone = text.substr(token.begin, token.end - token.begin);
      const std::vector<Token> again = tokens_of(alone);
      ASSERT_EQ(again.size(), 1U) << text << " | " << alone;
      ASSERT_EQ(again[0].end, alone.size()) << text << " | " << alone;
      ASSERT_EQ(again[0].kind, token.kind) << text << " | " << alone;
    }
  }
}

TEST(TokenizerProperty, HostileTextsTakeLinearTime) {
  const std::size_t size = 1U << 20U;
  std::vector<std::string> hostile{std::string(size, 'a'), std::string(size, '-'),
                                   std::string(size, '.'), std::string(size, '1')};
  for (const std::string_view piece : {"a-", "a.", "1.", "1,", "a'", "a\u00AD", "-\u00AD", "1%",
                                       "a1", "\u0301", "a.\u00AD", "T.o.", "a-\u00AD-", "東"}) {
    std::string text;
    while (text.size() < size) text += piece;
    hostile.push_back(text);
    hostile.push_back("a" + text);
    hostile.push_back("a." + text);
  }
  const auto begin = std::chrono::steady_clock::now();

  for (const std::string& text : hostile) tokens_of(text);

  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

}  // namespace
}  // namespace warta::analysis
