// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/unknown_word.h"

#include <gtest/gtest.h>

namespace warta::stemmer {
namespace {

TEST(UnknownWord, KeepsWhatLooksLikeAName) {
  EXPECT_EQ(unknown_stem("zulvani"), "zulvani");
  EXPECT_EQ(unknown_stem("dilanwan"), "dilanwan");
  EXPECT_EQ(unknown_stem("menardi"), "menardi");
}

TEST(UnknownWord, KeepsNamesThatEndLikeAnAdjective) {
  EXPECT_EQ(unknown_stem("dimitris"), "dimitris");
  EXPECT_EQ(unknown_stem("terkulik"), "terkulik");
}

TEST(UnknownWord, LosesNyaIfLong) {
  EXPECT_EQ(unknown_stem("blackboxnya"), "blackbox");
  EXPECT_EQ(unknown_stem("tonya"), "tonya");
}

TEST(UnknownWord, LosesVerbAffixesAroundALoan) {
  EXPECT_EQ(unknown_stem("mengglorifikasi"), "glorifikasi");
  EXPECT_EQ(unknown_stem("digamifikasikan"), "gamifikasi");
  EXPECT_EQ(unknown_stem("dimodelir"), "modelir");
  EXPECT_EQ(unknown_stem("dilas"), "dilas");
}

TEST(ModernSpelling, ReplacesTheLettersOf1947) {
  EXPECT_EQ(modern_spelling("soedradjat"), "sudrajat");
  EXPECT_EQ(modern_spelling("tjokroaminoto"), "cokroaminoto");
  EXPECT_EQ(modern_spelling("sjahrir"), "syahrir");
}

TEST(ModernSpelling, LeavesOtherAndShortWords) {
  EXPECT_EQ(modern_spelling("boe"), "boe");
  EXPECT_EQ(modern_spelling("sukarno"), "sukarno");
  EXPECT_EQ(modern_spelling(""), "");
}

TEST(UnknownWord, TakesAnyText) {
  EXPECT_EQ(unknown_stem(""), "");
  EXPECT_EQ(unknown_stem("me"), "me");
}

}  // namespace
}  // namespace warta::stemmer
