// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/recurring_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "corpus/boilerplate.h"

namespace warta::corpus {
namespace {

using testing::IsEmpty;

std::string letters(unsigned number) {
  std::string word;
  for (; number > 0; number /= 26) word.push_back(static_cast<char>('a' + number % 26));
  return word + "x";
}

Article article(unsigned number, const std::string& source, const std::string& footer) {
  const std::string word = letters(number);
  return {.body = "Warga " + word + " pulang " + word + " sore.\n" + footer + "\nSelesai " + word,
          .source = source};
}

TEST(RecurringLines, AreCountedOnceAnArticleForEachSource) {
  RecurringLines lines;
  for (unsigned i = 0; i < 20; ++i) {
    lines.add(article(i, "Kabar", "Unduh aplikasi kami\nUnduh aplikasi kami"));
    lines.add(article(i, "Berita", i < 5 ? "Unduh aplikasi kami" : letters(i)));
  }

  const auto most = lines.most(10, 5);
  ASSERT_EQ(most.size(), 1U);
  EXPECT_EQ(most[0].text, "Unduh aplikasi kami");
  EXPECT_EQ(most[0].source, "Kabar");
  EXPECT_EQ(most[0].count, 20U);
  EXPECT_EQ(most[0].articles, 20U);
  EXPECT_EQ(lines.most(4, 5).size(), 2U);
  EXPECT_EQ(lines.most(4, 1).size(), 1U);
}

TEST(RecurringLines, MayDifferInTheirNumbers) {
  RecurringLines lines;
  for (unsigned i = 0; i < 20; ++i)
    lines.add(article(i, "Kabar", "Dibaca " + std::to_string(i * 37) + " kali"));

  const auto most = lines.most(20, 5);
  ASSERT_EQ(most.size(), 1U);
  EXPECT_EQ(proposed_rule(most[0]), "inline-dibaca-kali\tinline\tDibaca \\d+ kali\t" +
                                        most[0].text + '\t' + most[0].text +
                                        " itu, kata bupati.\tkabar");
}

TEST(RecurringLines, AreFoundAtTheEndsOfBodies) {
  RecurringLines lines;
  for (unsigned i = 0; i < 20; ++i) {
    lines.add({.body = "KABAR HARI INI - " + letters(i) + " dan seterusnya " + letters(i + 7) +
                       " Unduh aplikasi kami di toko dan baca berita setiap hari",
               .source = "Kabar"});
  }

  const auto most = lines.most(20, 9);
  ASSERT_EQ(most.size(), 2U);
  EXPECT_EQ(most[0].scope, "tail");
  EXPECT_EQ(most[0].text, " kami di toko dan baca berita setiap hari");
  EXPECT_EQ(most[1].scope, "head");
}

TEST(RecurringLines, ProposeRulesThatTheReaderOfRulesTakes) {
  RecurringLines lines;
  for (unsigned i = 0; i < 20; ++i)
    lines.add(article(i, "Kabar.com", "*** [Unduh] {di} toko (gratis) | 100% $ ^ ? + \\ ***"));

  const std::string row = proposed_rule(lines.most(20, 1).at(0));
  const Boilerplate rules("# warta boilerplate 1\n" + row + '\n', "rules.tsv");
  Article shown = article(3, "kabar.com", "*** [Unduh] {di} toko (gratis) | 25% $ ^ ? + \\ ***");
  rules.clean(shown);
  EXPECT_EQ(shown.removals.size(), 1U) << row;
  Article other = article(3, "lain", "*** [Unduh] {di} toko (gratis) | 25% $ ^ ? + \\ ***");
  rules.clean(other);
  EXPECT_THAT(other.removals, IsEmpty());
}

TEST(RecurringLines, AreNoneWhereNothingRecurs) {
  RecurringLines lines;
  EXPECT_THAT(lines.most(1, 10), IsEmpty());
  lines.add({});
  lines.add({.body = "\n\n \n"});
  EXPECT_THAT(lines.most(1, 10), IsEmpty());
}

TEST(RecurringLines, AreRememberedAmongVeryManyThatDoNotRecur) {
  RecurringLines lines;
  for (unsigned i = 0; i < 60'000; ++i) {
    std::string body;
    for (unsigned j = 0; j < 8; ++j) body += "Baris " + letters(i * 8 + j + 1) + '\n';
    lines.add(
        {.body = body + (i % 100 == 0 ? "Unduh aplikasi kami" : letters(i)), .source = "Kabar"});
  }

  const auto most = lines.most(100, 3);
  ASSERT_FALSE(most.empty());
  EXPECT_EQ(most[0].text, "Unduh aplikasi kami");
  EXPECT_GT(most[0].count, 400U);
  EXPECT_LE(most[0].count, 600U);
}

}  // namespace
}  // namespace warta::corpus
