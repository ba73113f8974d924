// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/hyphenated.h"

#include <gtest/gtest.h>

#include "stemmer/stemmer.h"

namespace warta::stemmer {
namespace {

std::string stem(std::string_view word) {
  const auto reading = Stemmer().read(word);
  return reading ? reading->stem : "(nothing)";
}

TEST(Hyphenated, DoubledWordsAreTheirHalf) {
  EXPECT_EQ(stem("negara-negara"), "negara");
  EXPECT_EQ(stem("buku-bukunya"), "buku");
  EXPECT_EQ(stem("pertahanan-pertahanan"), "pertahanan");
  EXPECT_EQ(stem("posko-posko"), "posko");
}

TEST(Hyphenated, AffixedDoublesShareTheirRoot) {
  EXPECT_EQ(stem("tolong-menolong"), "tolong");
  EXPECT_EQ(stem("bermaaf-maafan"), "maaf");
  EXPECT_EQ(stem("kemerah-merahan"), "merah");
  EXPECT_EQ(stem("meniru-nirukan"), "tiru");
  EXPECT_EQ(stem("sekurang-kurangnya"), "kurang");
}

TEST(Hyphenated, EchoWordsAreTheirFirstHalf) {
  EXPECT_EQ(stem("sayur-mayur"), "sayur");
  EXPECT_EQ(stem("lauk-pauk"), "lauk");
}

TEST(Hyphenated, EchoWordsWithOtherVowelsAreTheirLikelierHalf) {
  EXPECT_EQ(stem("gerak-gerik"), "gerak");
  EXPECT_EQ(stem("bolak-balik"), "balik");
  EXPECT_EQ(stem("corat-coret"), "coret");
}

TEST(Hyphenated, InfixesAndPrefixesMayStandInAnEcho) {
  EXPECT_EQ(stem("turun-temurun"), "turun");
  EXPECT_EQ(stem("bercerai-berai"), "cerai");
  EXPECT_EQ(stem("ana-ani"), "(nothing)");
}

TEST(Hyphenated, ALexicalisedHalfIsKept) {
  EXPECT_EQ(stem("bersama-sama"), "bersama");
  EXPECT_EQ(stem("tumbuh-tumbuhan"), "tumbuhan");
}

TEST(Hyphenated, LexicalDoublesStayWhole) {
  EXPECT_EQ(stem("undang-undang"), "undang-undang");
  EXPECT_EQ(stem("undang-undangnya"), "undang-undang");
  EXPECT_EQ(stem("perundang-undangan"), "undang-undang");
  EXPECT_EQ(stem("mata-mata"), "mata-mata");
  EXPECT_EQ(stem("semata-mata"), "mata");
}

TEST(Hyphenated, AffixesAreTakenOff) {
  EXPECT_EQ(stem("alutsista-nya"), "alutsista");
  EXPECT_EQ(stem("ke-2"), "2");
  EXPECT_EQ(stem("se-indonesia"), "indonesia");
  EXPECT_EQ(stem("di-phk"), "phk");
  EXPECT_EQ(stem("di-phk-kan"), "phk");
  EXPECT_EQ(stem("me-reshuffle"), "reshuffle");
}

TEST(Hyphenated, PrefixoidsAreWrittenTogether) {
  const auto reading = Stemmer().read("anti-korupsi");
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->stem, "antikorupsi");
  EXPECT_EQ(reading->part, "korupsi");
  EXPECT_EQ(stem("antar-negara"), stem("antarnegara"));
  EXPECT_EQ(stem("non-xyz"), "nonxyz");
}

TEST(Hyphenated, OtherWordsAreSeveral) {
  EXPECT_EQ(stem("prabowo-gibran"), "(nothing)");
  EXPECT_EQ(stem("jakarta-bandung-surabaya"), "(nothing)");
  EXPECT_EQ(stem("f-16"), "(nothing)");
  EXPECT_EQ(stem("menteri-menteri-menteri"), "(nothing)");
}

TEST(Hyphenated, OddHyphensDoNoHarm) {
  for (const char* word : {"-", "--", "a-", "-a", "---", "-nya", "ke--2", "se-", "a-a"}) {
    EXPECT_NO_THROW(stem(word)) << word;
  }
}

}  // namespace
}  // namespace warta::stemmer
