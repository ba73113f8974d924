// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/affixes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace warta::stemmer {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

/// The remainders of all cuts, spelt out after their prefix: "meN-pukul".
std::vector<std::string> cuts(std::string_view word) {
  std::vector<std::string> all;
  for (const PrefixCut& cut : cut_prefix(word)) {
    std::string text(notation(cut.prefix));
    if (cut.restored != 0) text += cut.restored;
    all.push_back(text.append(word.substr(cut.length)));
  }
  return all;
}

std::vector<std::string> endings(std::string_view word) {
  std::vector<std::string> all;
  for (const Ending& ending : read_endings(word)) {
    std::string text(word.substr(0, ending.end));
    text.append(notation(ending.suffix));
    text.append(notation(ending.pronoun));
    all.push_back(text.append(notation(ending.particle)));
  }
  return all;
}

TEST(Affixes, RestoresTheLostConsonantAfterANasal) {
  EXPECT_THAT(cuts("mengirim"), Contains("meN-kirim"));
  EXPECT_THAT(cuts("menulis"), Contains("meN-tulis"));
  EXPECT_THAT(cuts("memukul"), Contains("meN-pukul"));
  EXPECT_THAT(cuts("menyapu"), Contains("meN-sapu"));
  EXPECT_THAT(cuts("penyapu"), Contains("peN-sapu"));
}

TEST(Affixes, KeepsTheFirstLetterWhereTheNasalKeepsIt) {
  EXPECT_THAT(cuts("mengambil"), Contains("meN-ambil"));
  EXPECT_THAT(cuts("membawa"), Contains("meN-bawa"));
  EXPECT_THAT(cuts("mencari"), Contains("meN-cari"));
  EXPECT_THAT(cuts("melihat"), Contains("meN-lihat"));
  EXPECT_THAT(cuts("memakan"), Contains("meN-makan"));
}

TEST(Affixes, ReadsLoansThatKeepOrLoseTheirConsonant) {
  EXPECT_THAT(cuts("memproses"), Contains("meN-proses"));
  EXPECT_THAT(cuts("pemrosesan"), Contains("peN-prosesan"));
  EXPECT_THAT(cuts("mentransfer"), Contains("meN-transfer"));
  EXPECT_THAT(cuts("mengritik"), Contains("meN-kritik"));
}

TEST(Affixes, MarksMengeAsForMonosyllables) {
  bool found = false;
  for (const PrefixCut& cut : cut_prefix("mengebom")) {
    if (cut.length == 5) found = cut.monosyllable;
  }
  EXPECT_TRUE(found);
  EXPECT_TRUE(is_monosyllable("bom"));
  EXPECT_TRUE(is_monosyllable("klaim"));
  EXPECT_FALSE(is_monosyllable("bomba"));
}

TEST(Affixes, KnowsTheShapesOfBerAndTer) {
  EXPECT_THAT(cuts("belajar"), Contains("ber-ajar"));
  EXPECT_THAT(cuts("bekerja"), Contains("ber-kerja"));
  EXPECT_THAT(cuts("berenang"), Contains("ber-renang"));
  EXPECT_THAT(cuts("pelajar"), Contains("peN-ajar"));
  EXPECT_THAT(cuts("besar"), IsEmpty());
}

TEST(Affixes, ReadsPartialReduplication) {
  EXPECT_THAT(cuts("dedaunan"), Contains("Ce-daunan"));
  EXPECT_THAT(cuts("dedi"), IsEmpty());
}

TEST(Affixes, ReadsEndingsWithTheBareOneFirst) {
  const auto all = endings("bukunyalah");
  EXPECT_EQ(all.front(), "bukunyalah");
  EXPECT_THAT(all, Contains("buku-nya-lah"));
  EXPECT_THAT(all, Contains("bukunya-lah"));
  EXPECT_THAT(endings("gerakan"), Contains("gerak-an"));
  EXPECT_THAT(endings("gerakan"), Contains("gera-kan"));
}

TEST(Affixes, LeavesTwoLettersAtLeast) {
  EXPECT_THAT(endings("iku"), Not(Contains("i-ku")));
  EXPECT_THAT(cuts("dia"), IsEmpty());
}

TEST(Affixes, KnowsWhichAffixesStandTogether) {
  EXPECT_TRUE(may_precede(Prefix::MeN, Prefix::Per));
  EXPECT_FALSE(may_precede(Prefix::Per, Prefix::Di));
  EXPECT_TRUE(may_enclose(Prefix::MeN, Suffix::Kan));
  EXPECT_FALSE(may_enclose(Prefix::MeN, Suffix::An));
  EXPECT_TRUE(may_enclose(Prefix::None, Suffix::An));
}

TEST(Affixes, FindsPrefixoidsBeforeWordsLongEnough) {
  EXPECT_EQ(prefixoid_length("antarnegara"), 5U);
  EXPECT_EQ(prefixoid_length("antara"), 0U);
  EXPECT_TRUE(is_prefixoid("non"));
  EXPECT_FALSE(is_prefixoid("se"));
}

TEST(Affixes, FindsAnAffixByItsNotation) {
  EXPECT_EQ(prefix_of("meN-"), Prefix::MeN);
  EXPECT_EQ(suffix_of("-kan"), Suffix::Kan);
  EXPECT_EQ(prefix_of("-kan"), std::nullopt);
}

}  // namespace
}  // namespace warta::stemmer
