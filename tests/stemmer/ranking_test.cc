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

TEST(Ranking, AllCandidatesComeLikeliestFirst) {
  const std::string bytes = small_table();
  const StemTable table(bytes);
  const auto ranked = ranked_candidates(table, std::string_view("perbankan"));
  ASSERT_EQ(ranked.size(), 2U);
  EXPECT_EQ(ranked[0].root.text(), "bank");
  EXPECT_GT(ranked[0].score, ranked[1].score);
}

}  // namespace
}  // namespace warta::stemmer
