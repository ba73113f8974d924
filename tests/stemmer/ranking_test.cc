// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/ranking.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/stemmer/small_lexicon.h"

namespace warta::stemmer {
namespace {

std::string best_root(std::string_view word) {
  const std::string bytes = small_table();
  const StemTable table(bytes);
  const auto best = best_candidate(table, word);
  return best ? std::string(best->root.text()) : "";
}

TEST(Ranking, TheRootWithMoreAffixesWins) {
  EXPECT_EQ(best_root("perbankan"), "bank");
  EXPECT_EQ(best_root("gerakan"), "gerak");
}

TEST(Ranking, AnUnlikelyAnalysisIsNotBelieved) {
  EXPECT_EQ(best_root("perbani"), "");  // perban + -i costs more than an unknown word
  EXPECT_EQ(best_root("rumah"), "");
}

TEST(Ranking, AShortWordNeedsMoreToBeTakenApart) {
  RootLexicon lexicon = small_lexicon();
  lexicon.add_list("# warta roots 1\nsusu\t1\nsus\t1\nhadap\t1\n", "more.tsv");
  const std::string bytes = write_stem_table(lexicon, 42);
  const StemTable table(bytes);
  EXPECT_FALSE(best_candidate(table, "susan"));  // a name, not sus + -an
  EXPECT_TRUE(best_candidate(table, "hadapan"));
  EXPECT_EQ(best_candidate(table, "sus")->root.text(), "sus");  // as it stands
}

TEST(Ranking, MengeWinsWhereTheRootIsKnownToTakeIt) {
  RootLexicon lexicon = small_lexicon();
  lexicon.add_hunspell("2\nlas/M0\nkelas/M0\n", "PFX M0 Y 1\nPFX M0 0 me .\n");
  lexicon.add_list("# warta roots 1\nnal\t1\nkenal\t9\n", "more.tsv");
  const std::string bytes = write_stem_table(lexicon, 42);
  const StemTable table(bytes);
  EXPECT_EQ(best_candidate(table, "mengelas")->root.text(), "las");
  EXPECT_EQ(best_candidate(table, "mengenal")->root.text(), "kenal");
}

TEST(Ranking, AllCandidatesComeLikeliestFirst) {
  const std::string bytes = small_table();
  const StemTable table(bytes);
  const auto ranked = ranked_candidates(table, "perbankan");
  ASSERT_EQ(ranked.size(), 2U);
  EXPECT_EQ(ranked[0].root.text(), "bank");
  EXPECT_GT(ranked[0].score, ranked[1].score);
}

}  // namespace
}  // namespace warta::stemmer
