// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/indexed_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

namespace warta::indexer {
namespace {

using testing::ElementsAre;

TEST(TermDictionary, NumbersTermsInTheOrderOfTheirComing) {
  TermDictionary terms;

  EXPECT_EQ(terms.add("rudal"), 0U);
  EXPECT_EQ(terms.add("radar"), 1U);
  EXPECT_EQ(terms.add("rudal"), 0U);
  EXPECT_EQ(terms.name(1), "radar");
}

TEST(TermDictionary, OrdersTermsAsBytes) {
  TermDictionary terms;
  std::set<std::string> expected;
  std::mt19937 random(3);
  for (int i = 0; i < 5000; ++i) {
    std::string term(random() % 12 + 1, 'a');
    for (char& c : term) c = static_cast<char>("ab\x01\xC3z"[random() % 5]);
    terms.add(term);
    expected.insert(term);
  }
  std::vector<std::string> names;
  for (const std::uint32_t number : terms.in_order()) names.emplace_back(terms.name(number));

  EXPECT_EQ(names, std::vector<std::string>(expected.begin(), expected.end()));
}

TEST(TermDictionary, ForgetsWhenCleared) {
  TermDictionary terms;
  terms.add("rudal");
  terms.clear();

  EXPECT_EQ(terms.size(), 0U);
  EXPECT_EQ(terms.add("radar"), 0U);
  EXPECT_EQ(terms.add("rudal"), 1U);
}

TEST(IndexedDocument, AddsUpHowOftenATermCounts) {
  IndexedDocument document;
  document.add_term("", "rudal", 4);
  document.add_term("S", "rudal", 1);
  document.add_term("", "rudal", 2);
  document.arrange();

  ASSERT_EQ(document.terms().size(), 2U);
  EXPECT_EQ(document.terms()[0].name, "Srudal");
  EXPECT_EQ(document.terms()[1].wdf, 6U);
  EXPECT_EQ(document.length(), 7U);
}

TEST(IndexedDocument, PositionsRiseAndComeOnce) {
  IndexedDocument document;
  const auto radar = document.add_term("", "radar", 1);
  const auto rudal = document.add_term("", "rudal", 1);
  for (const std::uint32_t position : {7U, 3U, 7U}) document.add_position(rudal, position);
  document.add_position(radar, 5);
  document.arrange();

  EXPECT_THAT(document.terms()[0].positions, ElementsAre(5U));
  EXPECT_THAT(document.terms()[1].positions, ElementsAre(3U, 7U));
}

TEST(IndexedDocument, StartsAnewWhenCleared) {
  IndexedDocument document;
  document.add_position(document.add_term("", "rudal", 1), 1);
  document.set_value(0, "x");
  document.arrange();
  document.clear();
  document.add_term("", "radar", 1);
  document.arrange();

  ASSERT_EQ(document.terms().size(), 1U);
  EXPECT_TRUE(document.terms()[0].positions.empty());
  EXPECT_TRUE(document.values().empty());
}

}  // namespace
}  // namespace warta::indexer
