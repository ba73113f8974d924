// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/language.h"

#include <gtest/gtest.h>

#include <set>

namespace warta::analysis {
namespace {

TEST(Language, KnowsConceptsOfDefenceAndCompounds) {
  const Language language;
  std::size_t defence = 0, compounds = 0;
  for (const Concept& item : language.concepts()) {
    (item.is_defence ? defence : compounds) += 1;
    EXPECT_EQ(item.concept_class == "compound", !item.is_defence) << item.name;
  }
  EXPECT_GT(defence, 150U);
  EXPECT_GT(compounds, 100U);
}

TEST(Language, ClassesAreThoseThatTheListsHeadNames) {
  const std::set<std::string> classes{"doctrine",    "diplomacy", "platform", "weapon",
                                      "institution", "office",    "unit",     "industry",
                                      "activity",    "place",     "compound"};
  const Language language;
  for (const Concept& item : language.concepts()) {
    EXPECT_TRUE(classes.contains(item.concept_class)) << item.name << ": " << item.concept_class;
  }
}

TEST(Language, KnowsStopWords) {
  const Language language;
  const auto& stop_words = language.word_lists().stop_words;
  for (const std::string word : {"yang", "dan", "di", "juga", "kata"}) {
    EXPECT_TRUE(stop_words.contains(word)) << word;
  }
  for (const std::string word : {"menteri", "rudal", "tahun", "tidak", "bukan", "tanpa"}) {
    EXPECT_FALSE(stop_words.contains(word)) << word;
  }
}

TEST(Language, HasOneDigest) {
  const Language first, second;
  EXPECT_EQ(first.digest(), second.digest());
  EXPECT_NE(first.digest(), 0U);
  EXPECT_NE(first.digest(), first.stemmer().digest()) << "the other lists count too";
}

}  // namespace
}  // namespace warta::analysis
