// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/spelling_memory.h"

#include <gtest/gtest.h>

#include <set>

#include "stemmer/text/language.h"
#include "tests/text/random_text.h"

namespace warta::analysis {
namespace {

const Language& language() {
  static const Language kLanguage;
  return kLanguage;
}

Spelling spelling_of(SpellingMemory& memory, const std::string& word) {
  return memory.find(word, {0, static_cast<std::uint32_t>(word.size()), TokenKind::Word});
}

TEST(SpellingMemory, GivesTheSameFormsForEveryCase) {
  SpellingMemory memory(language().word_lists());
  const WordForm* form = spelling_of(memory, "menteri").forms;
  EXPECT_EQ(spelling_of(memory, "MENTERI").forms, form);
  EXPECT_EQ(spelling_of(memory, "Menteri").forms, form);
}

TEST(SpellingMemory, GivesWhatTheReaderReads) {
  SpellingMemory memory(language().word_lists());
  const TokenReader reader(language().word_lists());
  RandomText texts;
  std::vector<Token> tokens;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.next();
    tokenize(text, tokens);
    for (const Token& token : tokens) {
      const auto read = reader.read(text.substr(token.begin, token.end - token.begin), token.kind);
      const Spelling known = memory.find(text, token);
      ASSERT_EQ(known.form_count, read.size()) << text;
      ASSERT_EQ(known.phrase_id, read.front().phrase_id) << text;
      ASSERT_EQ(known.is_stop, read.front().stop) << text;
      for (std::size_t f = 0; f < read.size(); ++f) {
        ASSERT_EQ(known.forms[f].stem, read[f].stem) << text;
        ASSERT_EQ(known.forms[f].surface, read[f].surface) << text;
        ASSERT_EQ(known.forms[f].step, read[f].step) << text;
      }
    }
  }
}

TEST(SpellingMemory, KeepsFormsWhileItLearns) {
  SpellingMemory memory(language().word_lists());
  const WordForm* form = spelling_of(memory, "menteri").forms;
  for (int i = 0; i < 50'000; ++i) spelling_of(memory, "kata" + std::to_string(i) + "x");
  EXPECT_EQ(form->stem, "menteri");
  EXPECT_EQ(spelling_of(memory, "menteri").forms, form);
}

// Of words that begin alike, are as long, or have the same end.
TEST(SpellingMemory, MistakesNoSpellingForAnother) {
  SpellingMemory memory(language().word_lists());
  std::vector<std::string> words;
  for (std::size_t size = 1; size <= 40; ++size) {
    words.push_back(std::string(size, 'q'));
    words.push_back(std::string(size, 'q') + 'z');
    words.push_back('z' + std::string(size, 'q'));
  }
  for (int round = 0; round < 2; ++round) {
    for (const std::string& word : words) {
      EXPECT_EQ(spelling_of(memory, word).forms->surface, word);
    }
  }
}

TEST(SpellingMemory, KnowsAWordWhereverItStands) {
  const std::string text = "rudal, lalu rudal yang sama dan lagi rudal";
  SpellingMemory memory(language().word_lists());
  std::vector<Token> tokens;
  tokenize(text, tokens);
  EXPECT_EQ(memory.find(text, tokens[0]).forms, memory.find(text, tokens[2]).forms);
  EXPECT_EQ(memory.find(text, tokens[0]).forms, memory.find(text, tokens[7]).forms);
}

TEST(SpellingMemory, TellsHowAWordIsWritten) {
  SpellingMemory memory(language().word_lists());
  EXPECT_TRUE(spelling_of(memory, "TNI").is_acronym);
  EXPECT_FALSE(spelling_of(memory, "TNI").has_small);
  EXPECT_TRUE(spelling_of(memory, "TNI").is_spelt);
  EXPECT_FALSE(spelling_of(memory, "Menteri").is_acronym);
  EXPECT_TRUE(spelling_of(memory, "Menteri").has_small);
  EXPECT_FALSE(spelling_of(memory, "I").is_spelt);
  EXPECT_TRUE(spelling_of(memory, "yang").is_stop);
}

TEST(SpellingMemory, ReadsOnAfterForgetting) {
  SpellingMemory memory(language().word_lists());
  for (int i = 0; i < 450'000; ++i) spelling_of(memory, std::to_string(i));
  memory.forget_if_large();
  EXPECT_EQ(spelling_of(memory, "penembakan").forms->stem, "tembak");
}

TEST(SpellingKey, DiffersForDifferentTokens) {
  std::set<std::pair<std::uint64_t, std::uint64_t>> keys;
  std::size_t count = 0;
  for (std::uint32_t size = 1; size <= SpellingKey::kLongest; ++size) {
    for (const std::string& text : {std::string(size, 'a'), std::string(size, '\0') + "tail",
                                    std::string(size, 'a') + "bcdefghijklmnopqrstu"}) {
      const SpellingKey word(text, {0, size, TokenKind::Word});
      const SpellingKey code(text, {0, size, TokenKind::Code});
      keys.insert({word.first, word.second});
      keys.insert({code.first, code.second});
      ++count;
    }
  }
  EXPECT_EQ(keys.size(), count / 3 * 4) << "what stands behind a token must not count";
}

}  // namespace
}  // namespace warta::analysis
