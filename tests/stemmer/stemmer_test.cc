// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/stemmer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace warta::stemmer {
namespace {

using testing::ElementsAre;

TEST(Stemmer, GivesAnalysesLikeliestFirst) {
  const auto analyses = Stemmer().analyses("penembakannya");
  ASSERT_FALSE(analyses.empty());
  EXPECT_EQ(analyses[0].root, "tembak");
  EXPECT_THAT(analyses[0].affixes, ElementsAre("peN-", "-an", "-nya"));
  EXPECT_TRUE(Stemmer().analyses("zzzz").empty());
}

TEST(Stemmer, ExplainsHowAWordIsMade) {
  const Stemmer stemmer;
  EXPECT_EQ(stemmer.explain("mempertanggungjawabkan"),
            "mempertanggungjawabkan = memper- + tanggung jawab + -kan");
  EXPECT_EQ(stemmer.explain("penembakan"), "penembakan = peN- + tembak + -an");
  EXPECT_EQ(stemmer.explain("antarnegara"), "antarnegara = antar- + negara");
  EXPECT_EQ(stemmer.explain("rumah"), "rumah = rumah");
  EXPECT_EQ(stemmer.explain("ke-2"), "ke-2 = 2");
}

TEST(Stemmer, SeparatesStemAndRoot) {
  const auto reading = Stemmer().read("pertahanannya");
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->stem, "pertahanan");
  EXPECT_EQ(reading->root, "tahan");
  EXPECT_TRUE(reading->known);
}

TEST(Stemmer, GivesTheWordsOfACompound) {
  EXPECT_THAT(Stemmer().read("penandatanganan")->compound, ElementsAre("tanda", "tangan"));
  EXPECT_THAT(Stemmer().read("kerjasama")->compound, ElementsAre("kerja", "sama"));
  EXPECT_TRUE(Stemmer().read("tangan")->compound.empty());
}

TEST(Stemmer, GivesThePartAfterAPrefixoid) {
  const auto reading = Stemmer().read("antarpemerintah");
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->stem, "antarpemerintah");
  EXPECT_EQ(reading->part, "pemerintah");
}

TEST(Stemmer, TakesAnyBytes) {
  const Stemmer stemmer;
  for (const std::string& word : {std::string(), std::string("\0\xff", 2), std::string("résumé"),
                                  std::string("Menteri"), std::string("f16"), std::string("me")}) {
    const auto reading = stemmer.read(word);
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->stem, word);
  }
}

TEST(Stemmer, LeavesVeryLongWordsWholeAtOnce) {
  const Stemmer stemmer;
  std::string word;
  while (word.size() < 10'000'000) word += "memper";
  EXPECT_EQ(stemmer.stem(word), word);
  word[5'000'000] = '-';
  EXPECT_FALSE(stemmer.read(word));
}

TEST(Stemmer, TellsWhatIsInTheLexicon) {
  const Stemmer stemmer;
  EXPECT_TRUE(stemmer.is_lexeme("pertahanan"));
  EXPECT_TRUE(stemmer.is_lexeme("rumah"));
  EXPECT_FALSE(stemmer.is_lexeme("rumahnya"));
  EXPECT_FALSE(stemmer.read("prabowowo")->known);
}

TEST(Stemmer, HasADigest) {
  EXPECT_NE(Stemmer().digest(), 0U);
  EXPECT_EQ(Stemmer().digest(), Stemmer().digest());
}

}  // namespace
}  // namespace warta::stemmer
