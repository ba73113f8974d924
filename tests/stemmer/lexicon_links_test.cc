// SPDX-License-Identifier: GPL-2.0-or-later
#include <gtest/gtest.h>

#include "stemmer/data_file.h"
#include "stemmer/root_lexicon.h"

namespace warta::stemmer {
namespace {

RootLexicon lexicon_of(std::string_view roots) {
  RootLexicon lexicon;
  lexicon.add_list("# warta roots 1\n" + std::string(roots), "roots.tsv");
  return lexicon;
}

TEST(LexiconLinks, AVariantIsLikeItsStandard) {
  RootLexicon lexicon = lexicon_of("izin\t5\n");
  lexicon.add_list("# warta variants 1\nijin\tizin\tj for z\n", "variants.tsv");
  const LexiconEntry& variant = lexicon.entries().at("ijin");
  EXPECT_EQ(variant.stem, "izin");
  EXPECT_EQ(variant.kinds, kRoot | kLexicalised);
  EXPECT_EQ(variant.prior, lexicon.entries().at("izin").prior);
}

TEST(LexiconLinks, AVariantOfANameMayBeListedAsANameToo) {
  RootLexicon lexicon;
  lexicon.add_list("# warta names 1\nsukarno\nsoekarno\n", "names.tsv");
  lexicon.add_list("# warta variants 1\nsoekarno\tsukarno\told\n", "variants.tsv");
  EXPECT_EQ(lexicon.entries().at("soekarno").kinds, kName | kLexicalised);
}

TEST(LexiconLinks, OldAndModernNamesMeetIfBothAreListed) {
  RootLexicon lexicon;
  lexicon.add_list("# warta names 1\nsjahrir\nsyahrir\ndjarot\n", "names.tsv");
  lexicon.link_old_spellings();
  EXPECT_EQ(lexicon.entries().at("sjahrir").stem, "syahrir");
  EXPECT_EQ(lexicon.entries().at("djarot").stem, "");
}

TEST(LexiconLinks, ClippedWordsTakeNoAffixes) {
  RootLexicon lexicon = lexicon_of("tidak\ntulis\n");
  lexicon.add_list("# warta variants 1\ntdk\ttidak\t.\nndak\ttidak\t.\nnulis\ttulis\t.\n", "v.tsv");
  for (const char* word : {"tdk", "ndak", "nulis"}) {
    EXPECT_EQ(lexicon.entries().at(word).kinds, kLexicalised) << word;
  }
}

TEST(LexiconLinks, SaysWhichVariantIsWrong) {
  RootLexicon lexicon = lexicon_of("izin\n");
  const auto error_of = [&](const std::string& row) -> std::string {
    try {
      lexicon.add_list("# warta variants 1\n" + row, "v.tsv");
    } catch (const DataFileError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(error_of("ijin\tidzin\twhy\n"), "v.tsv:2: no root and no name: idzin");
  EXPECT_EQ(error_of("izin\tizin\twhy\n"), "v.tsv:2: a variant of itself");
}

TEST(LexiconLinks, AVerbInIsirMeetsItsNoun) {
  RootLexicon lexicon = lexicon_of("netralisasi\n");
  lexicon.link_loan_verbs();
  EXPECT_EQ(lexicon.entries().at("netralisir").stem, "netralisasi");
}

TEST(LexiconLinks, WomanAndManMeetApartFromTheThing) {
  RootLexicon lexicon = lexicon_of("karya\nkaryawan\nkaryawati\nguna\n");
  lexicon.add_list("# warta names 1\ngunawan\n", "names.tsv");
  lexicon.link_persons();
  EXPECT_EQ(lexicon.entries().at("karyawati").stem, "karyawan");
  EXPECT_EQ(lexicon.entries().at("karyawan").stem, "karyawan");
  EXPECT_EQ(lexicon.entries().at("gunawan").stem, "");
}

TEST(LexiconLinks, BareAndPassiveVerbsMeetTheLexicalisedOne) {
  RootLexicon lexicon = lexicon_of("laku\t9\nserah\t9\n");
  lexicon.add_list(
      "# warta lexicalised 1\nmelakukan\tmelakukan\tto do\nmenyerah\tmenyerah\tto surrender\n",
      "lexicalised.tsv");
  lexicon.link_verbs();
  EXPECT_EQ(lexicon.entries().at("lakukan").stem, "melakukan");
  EXPECT_EQ(lexicon.entries().at("dilakukan").stem, "melakukan");
  EXPECT_EQ(lexicon.entries().at("serah").stem, "");
}

TEST(LexiconLinks, AStemComesToRest) {
  RootLexicon lexicon = lexicon_of("beli\nbelian\nrumah\n");
  lexicon.settle_stems(
      [](std::string_view word) { return std::string(word == "belian" ? "beli" : word); });
  EXPECT_EQ(lexicon.entries().at("belian").stem, "beli");
  EXPECT_EQ(lexicon.entries().at("rumah").stem, "");
}

}  // namespace
}  // namespace warta::stemmer
