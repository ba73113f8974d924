// SPDX-License-Identifier: GPL-2.0-or-later
// The ways that are short for ASCII, and what is remembered of spellings, must not be told from the
// long way: ICU for every character, every token read anew. Held against generated texts, and
// against real ones where WARTA_TEST_ARTICLES names a file of JSON Lines.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "stemmer/text/analyzer.h"
#include "stemmer/text/normalizer.h"
#include "tests/text/random_text.h"

namespace warta::analysis {
namespace {

const Language& language() {
  static const Language kLanguage;
  return kLanguage;
}

// A word as the index sees it.
struct Term {
  std::uint32_t begin, end, position;
  std::string stem, surface, root, part;
  bool operator==(const Term&) const = default;
};

// The words of a text without any short way.
std::vector<Term> read_the_long_way(const std::string& text) {
  const TokenReader reader(language().word_lists());
  std::vector<Token> tokens;
  tokenize_by_icu(text, tokens);
  std::vector<Term> terms;
  std::uint32_t position = 0;
  std::string folded;
  for (const Token& token : tokens) {
    const std::string spelt = text.substr(token.begin, token.end - token.begin);
    fold_by_icu(spelt, folded);
    // A tag is cut by its capitals; any other token is read as well when folded before.
    const bool is_tag = token.kind == TokenKind::Tag || folded.empty();
    for (const WordForm& form : reader.read(is_tag ? spelt : folded, token.kind)) {
      position += form.step;
      terms.push_back(
          {token.begin, token.end, position, form.stem, form.surface, form.root, form.part});
    }
  }
  return terms;
}

// The first term that differs, as text; empty if none does.
std::string difference(Analyzer& analyzer, const std::string& text) {
  const AnalyzedText& analyzed = analyzer.analyze(text);
  const std::vector<Term> expected = read_the_long_way(text);
  for (std::size_t i = 0; i < std::max(expected.size(), analyzed.words.size()); ++i) {
    if (i >= expected.size() || i >= analyzed.words.size()) return "another number of words";
    const Word& word = analyzed.words[i];
    const Term found{word.begin,         word.end,        word.position,  word.form->stem,
                     word.form->surface, word.form->root, word.form->part};
    if (found != expected[i]) return expected[i].surface + " / " + found.surface;
  }
  return "";
}

TEST(ShortWays, AreNotToldFromTheLongWay) {
  Analyzer analyzer(language());
  RandomText texts;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = texts.next();
    ASSERT_EQ(difference(analyzer, text), "") << text;
  }
}

TEST(ShortWays, AreNotToldFromTheLongWayInRealArticles) {
  const char* path = std::getenv("WARTA_TEST_ARTICLES");
  if (path == nullptr) GTEST_SKIP() << "set WARTA_TEST_ARTICLES to a JSON Lines file";
  std::ifstream in(path);
  ASSERT_TRUE(in) << path;
  Analyzer analyzer(language());
  std::size_t count = 0;
  for (std::string line; std::getline(in, line); ++count) {
    const auto article = nlohmann::json::parse(line);
    const std::string text =
        article.value("title", std::string()) + '\n' + article.value("body", std::string());
    ASSERT_EQ(difference(analyzer, text), "") << text;
  }
  EXPECT_GT(count, 0U);
}

}  // namespace
}  // namespace warta::analysis
