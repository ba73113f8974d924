// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/derivation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "stemmer/embedded_table.h"
#include "stemmer/stemmer.h"
#include "stemmer/word_reader.h"

namespace warta::stemmer {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Derivation, TheNasalTakesThePlaceOfPTSAndK) {
  EXPECT_THAT(with_prefix(Prefix::MeN, "pukul"), ElementsAre("memukul"));
  EXPECT_THAT(with_prefix(Prefix::MeN, "tembak"), ElementsAre("menembak"));
  EXPECT_THAT(with_prefix(Prefix::MeN, "sapu"), ElementsAre("menyapu"));
  EXPECT_THAT(with_prefix(Prefix::PeN, "kirim"), ElementsAre("pengirim"));
}

TEST(Derivation, TheNasalSuitsTheFirstLetter) {
  EXPECT_THAT(with_prefix(Prefix::MeN, "baca"), ElementsAre("membaca"));
  EXPECT_THAT(with_prefix(Prefix::MeN, "cari"), ElementsAre("mencari"));
  EXPECT_THAT(with_prefix(Prefix::MeN, "ambil"), ElementsAre("mengambil"));
  EXPECT_THAT(with_prefix(Prefix::MeN, "lihat"), ElementsAre("melihat"));
  EXPECT_THAT(with_prefix(Prefix::MeN, "bom"), ElementsAre("mengebom"));
}

TEST(Derivation, LoansAreSpeltInTwoWays) {
  EXPECT_THAT(with_prefix(Prefix::MeN, "kritik"), ElementsAre("mengkritik", "mengritik"));
  EXPECT_THAT(with_prefix(Prefix::PeN, "proses"), Contains("pemrosesan").Times(0));
  EXPECT_THAT(with_prefix(Prefix::PeN, "prosesan"), Contains("pemrosesan"));
}

TEST(Derivation, TheRIsLostBeforeRAndEr) {
  EXPECT_THAT(with_prefix(Prefix::Ber, "renang"), ElementsAre("berenang"));
  EXPECT_THAT(with_prefix(Prefix::Ber, "kerja"), ElementsAre("bekerja"));
  EXPECT_THAT(with_prefix(Prefix::Ber, "ajar"), ElementsAre("belajar"));
  EXPECT_THAT(with_prefix(Prefix::Ter, "tembak"), ElementsAre("tertembak"));
}

TEST(Derivation, PrefixesWithoutOneFormGiveNothing) {
  EXPECT_THAT(with_prefix(Prefix::Prefixoid, "negara"), IsEmpty());
  EXPECT_THAT(with_prefix(Prefix::MeN, ""), IsEmpty());
}

// Both directions of the morphology agree: whatever is put on is found again.
TEST(Derivation, TheStemmerFindsTheRootOfWhatWasDerived) {
  const Stemmer stemmer;
  for (const std::string root : {"tembak", "pukul", "sapu", "kirim", "baca", "cari", "ambil",
                                 "lihat", "gerak", "renang", "bangun", "tarik"}) {
    for (const Prefix prefix : {Prefix::MeN, Prefix::PeN, Prefix::Di, Prefix::Ter}) {
      for (const std::string& word : with_prefix(prefix, root)) {
        bool found = false;
        for (const Analysis& analysis : stemmer.analyses(word)) found |= analysis.root == root;
        EXPECT_TRUE(found) << word;
      }
    }
  }
}

}  // namespace
}  // namespace warta::stemmer
