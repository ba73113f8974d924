// SPDX-License-Identifier: GPL-2.0-or-later
// What holds of every word, tried on all words of our lists with affixes around them.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "stemmer/data_file.h"
#include "stemmer/stemmer.h"

namespace warta::stemmer {
namespace {

/// The words of the list's first column.
std::vector<std::string> words_of(const std::string& kind) {
  const std::string path = std::string(WARTA_SOURCE_DIR) + "/stemmer/data/" + kind + ".tsv";
  const std::string text = read_data_file(path);
  std::vector<std::string> words;
  for (const DataRow& row : parse_data_file(text, path, {kind, 1, 1, 3})) {
    words.emplace_back(row.fields[0]);
  }
  return words;
}

/// The word as it stands, with affixes that suit it or not, and doubled.
std::vector<std::string> forms_of(const std::string& word) {
  return {word,
          word + "nya",
          word + "an",
          word + "kan",
          "di" + word + "kan",
          "ber" + word,
          "ter" + word,
          "me" + word,
          "meng" + word + "i",
          "peng" + word + "an",
          "ke" + word + "an",
          "se" + word,
          "memper" + word + "kan",
          "antar" + word,
          "pra" + word,
          "nge" + word,
          word + "in",
          word + "wan",
          word + '-' + word,
          "non-" + word};
}

class EveryList : public testing::TestWithParam<const char*> {};

TEST_P(EveryList, TheStemOfAStemIsTheStem) {
  const Stemmer stemmer;
  for (const std::string& word : words_of(GetParam())) {
    for (const std::string& form : forms_of(word)) {
      const std::string stem = stemmer.stem(form);
      EXPECT_EQ(stemmer.stem(stem), stem) << form;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Lists, EveryList,
                         testing::Values("roots", "names", "never_stem", "lexicalised", "variants",
                                         "compounds", "doubles", "removed_roots"),
                         [](const auto& list) { return std::string(list.param); });

TEST(EveryName, StaysWholeAndKeepsOnlyItsClitics) {
  const Stemmer stemmer;
  for (const std::string& name : words_of("names")) {
    EXPECT_EQ(stemmer.root(name), name);
  }
}

/// Words of two to four syllables that no Indonesian word has.
std::vector<std::string> foreign_words() {
  std::vector<std::string> words{""};
  for (std::size_t i = 0; words[i].size() < 8; ++i) {
    for (const char* syllable : {"zo", "vu", "xa", "qe"}) words.push_back(words[i] + syllable);
  }
  return words;
}

TEST(EveryUnknownWord, StaysWholeButForALongOnesClitic) {
  const Stemmer stemmer;
  for (const std::string& word : foreign_words()) {
    EXPECT_EQ(stemmer.stem(word), word);
    EXPECT_EQ(stemmer.stem(word + "an"), word + "an");
    EXPECT_EQ(stemmer.stem("se" + word), "se" + word);
    if (word.size() < 4) continue;
    EXPECT_EQ(stemmer.stem(word + "nya"), word);
  }
}

TEST(EveryRoot, WithACapitalComesBackAsItIs) {
  const Stemmer stemmer;
  for (std::string word : words_of("roots")) {
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
    EXPECT_EQ(stemmer.stem(word + "nya"), word + "nya");  // folding is the caller's
  }
}

TEST(EveryVariant, KeepsItsRootOrIsAVerbWithoutPrefix) {
  const Stemmer stemmer;
  const std::string path = std::string(WARTA_SOURCE_DIR) + "/stemmer/data/variants.tsv";
  const std::string text = read_data_file(path);
  for (const DataRow& row : parse_data_file(text, path, {"variants", 1, 3, 3})) {
    const std::string root = stemmer.root(row.fields[0]);
    EXPECT_TRUE(root == row.fields[0] || root == stemmer.root(row.fields[1])) << row.fields[0];
    EXPECT_EQ(stemmer.stem(row.fields[0]), stemmer.stem(row.fields[1]));
  }
}

}  // namespace
}  // namespace warta::stemmer
