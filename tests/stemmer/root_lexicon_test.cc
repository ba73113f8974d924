// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/root_lexicon.h"

#include <gtest/gtest.h>

#include "stemmer/data_file.h"
#include "stemmer/hunspell_flags.h"

namespace warta::stemmer {
namespace {

constexpr std::string_view kRules =
    "FLAG long\n"
    "PFX P1 Y 1\nPFX P1 0 pe/A1 .\n"
    "SFX Pa Y 1\t# -an (pe-an)\nSFX Pa 0 an/P1A1 .\n"
    "PFX M0 Y 1\nPFX M0 0 me .\n"
    "SFX n0 Y 1\nSFX n0 0 nya .\n";

TEST(HunspellFlags, TellTheAffixesARootTakes) {
  const FlagPatterns patterns = read_flag_patterns(kRules);
  EXPECT_EQ(patterns.at("Pa"), attested_bit(Prefix::PeN, Suffix::An));
  EXPECT_EQ(patterns.at("M0"), attested_bit(Prefix::MeN, Suffix::None));
  EXPECT_EQ(patterns.at("n0"), 0U);
}

TEST(RootLexicon, CountsTheFlagsOfHunspellWords) {
  RootLexicon lexicon;
  lexicon.add_hunspell("3\ntembak/M0Pa\nrumah\nVirgo\n", kRules);
  EXPECT_EQ(lexicon.entries().at("tembak").prior, 7);
  EXPECT_EQ(lexicon.entries().at("rumah").prior, 4);
  EXPECT_EQ(lexicon.entries().at("virgo").kinds, kName);
}

TEST(RootLexicon, PassesOverWordsOfOtherLetters) {
  RootLexicon lexicon;
  lexicon.add_hunspell("2\nd\xE9j\xE0\nkm2\n", kRules);
  EXPECT_TRUE(lexicon.entries().empty());
}

TEST(RootLexicon, RemovesWordsAndForgivesThoseItLacks) {
  RootLexicon lexicon;
  lexicon.add_hunspell("1\nbelajar\n", kRules);
  lexicon.add_list("# warta removed_roots 1\nbelajar\tajar\nberdaya\tdaya\n", "removed.tsv");
  EXPECT_TRUE(lexicon.entries().empty());
}

TEST(RootLexicon, SaysWhereAListIsWrong) {
  const auto error_of = [](std::string_view text) -> std::string {
    RootLexicon lexicon;
    try {
      lexicon.add_list(text, "list.tsv");
    } catch (const DataFileError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(error_of("# warta poems 1\n"), "list.tsv:1: a list of an unknown kind");
  EXPECT_EQ(error_of("# warta roots 1\nKapal\n"), "list.tsv:2: not a lower-case word: Kapal");
  EXPECT_EQ(error_of("# warta roots 1\nkapal\tx\n"), "list.tsv:2: not a number: x");
  EXPECT_EQ(error_of("# warta affix_costs 1\nxx-\t1\n"), "list.tsv:2: not an affix: xx-");
}

TEST(RootLexicon, DropsWordsThatAreAPrefixoidBeforeARoot) {
  RootLexicon lexicon;
  lexicon.add_hunspell("5\nnegara/M0\nantarnegara\naktif\nnonaktif/M0\nantariksa\n", kRules);
  lexicon.remove_transparent();
  EXPECT_EQ(lexicon.entries().count("antarnegara"), 0U);
  EXPECT_EQ(lexicon.entries().count("nonaktif"), 1U);
  EXPECT_EQ(lexicon.entries().count("antariksa"), 1U);
}

TEST(RootLexicon, ShortAndRareRootsWeighLess) {
  EXPECT_LT(root_weight("gera", 4), root_weight("gerak", 28));
  EXPECT_LT(root_weight("po", 4), root_weight("pos", 4));
}

}  // namespace
}  // namespace warta::stemmer
