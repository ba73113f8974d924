// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/informal.h"

#include <gtest/gtest.h>

#include <string>

#include "stemmer/stemmer.h"
#include "tests/stemmer/small_lexicon.h"

namespace warta::stemmer {
namespace {

/// tembak takes meN-…-i, tahu meN-…-kan and bom menge-; negara takes no verb.
std::string verb_table() {
  RootLexicon lexicon = small_lexicon();
  lexicon.add_hunspell("3\ntembak/Mi\ntahu/Mk\nbom/M0\n",
                       "SFX Mi Y 1\nSFX Mi 0 i/M0 .\nSFX Mk Y 1\nSFX Mk 0 kan/M0 .\n"
                       "PFX M0 Y 1\nPFX M0 0 me .\n");
  return write_stem_table(lexicon, 42);
}

std::string spoken_root(std::string_view word) {
  const std::string bytes = verb_table();
  const StemTable table(bytes);
  const auto root = informal_root(table, word);
  return root ? std::string(root->text()) : "";
}

TEST(Informal, InStandsForKanAndI) {
  EXPECT_EQ(spoken_root("tembakin"), "tembak");
  EXPECT_EQ(spoken_root("ditembakin"), "tembak");
  EXPECT_EQ(spoken_root("nembakin"), "tembak");
  EXPECT_EQ(spoken_root("nembakinnya"), "tembak");
}

TEST(Informal, NgeStandsForMenge) { EXPECT_EQ(spoken_root("ngebom"), "bom"); }

TEST(Informal, OnlyVerbsAreFound) {
  EXPECT_EQ(spoken_root("negarain"), "");
  EXPECT_EQ(spoken_root("ngenegara"), "");
}

TEST(Informal, ANasalAloneIsNoSign) { EXPECT_EQ(spoken_root("nembak"), ""); }

TEST(Informal, TakesAnyText) {
  for (const char* word : {"", "in", "nya", "innya", "nge", "di", "diin", "ngein", "meng"}) {
    EXPECT_EQ(spoken_root(word), "") << word;
  }
}

TEST(Informal, GivesWayToEveryFormalReading) {
  EXPECT_EQ(Stemmer().stem("hadirin"), "hadirin");  // an audience, in the lexicon
  EXPECT_EQ(Stemmer().stem("izin"), "izin");
}

}  // namespace
}  // namespace warta::stemmer
