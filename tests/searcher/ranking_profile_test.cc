// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking_profile.h"

#include <gtest/gtest.h>

#include <set>

#include "stemmer/data_file.h"
#include "stemmer/text/language.h"

namespace warta::searcher {
namespace {

constexpr const char* kHead = "# warta ranking 1\nparameter\ta\tb\tmeaning\n";

TEST(RankingProfile, TheBuiltInTableHasThePromisedProfiles) {
  const RankingProfiles profiles = builtin_ranking();

  EXPECT_TRUE(profiles.contains("pertahanan"));
  EXPECT_TRUE(profiles.contains("umum"));
  EXPECT_TRUE(profiles.contains("polos"));
}

TEST(RankingProfile, OnlyTheDefenceProfileBoostsDefence) {
  const RankingProfiles profiles = builtin_ranking();

  EXPECT_GT(profiles.at("pertahanan").boost_of("platform"), 0);
  EXPECT_GT(profiles.at("pertahanan").density, 0);
  EXPECT_EQ(profiles.at("umum").boost_of("platform"), 0);
  EXPECT_EQ(profiles.at("umum").density, 0);
  EXPECT_EQ(profiles.at("polos").density, 0);
}

TEST(RankingProfile, EveryClassOfDefenceTermsHasABoostRow) {
  const RankingProfiles profiles = builtin_ranking();
  std::set<std::string> classes;
  const analysis::Language language;
  for (const analysis::Concept item : language.concepts()) {
    if (item.is_defence) classes.emplace(item.concept_class);
  }

  for (const std::string& name : classes) {
    EXPECT_TRUE(profiles.at("pertahanan").class_boosts.contains(name)) << name;
  }
  EXPECT_EQ(profiles.at("pertahanan").class_boosts.size(), classes.size());
}

TEST(RankingProfile, NoBoostOutweighsWhatItBoosts) {
  const RankingProfiles profiles = builtin_ranking();
  for (const auto& [class_name, boost] : profiles.at("pertahanan").class_boosts) {
    EXPECT_LE(boost, 0.5) << class_name;
  }
}

TEST(RankingProfile, ReadsAColumnPerProfile) {
  const RankingProfiles profiles =
      parse_ranking(std::string(kHead) + "bm25_k1\t1.5\t0.5\tx\nboost_weapon\t2\t0\n", "r.tsv");

  EXPECT_DOUBLE_EQ(profiles.at("a").bm25_k1, 1.5);
  EXPECT_DOUBLE_EQ(profiles.at("b").bm25_k1, 0.5);
  EXPECT_DOUBLE_EQ(profiles.at("a").boost_of("weapon"), 2);
  EXPECT_DOUBLE_EQ(profiles.at("a").boost_of("unheard of"), 0);
}

TEST(RankingProfile, RefusesABadRowWithItsLine) {
  for (const char* row :
       {"bm25_k1\tx\t1\n", "bm25_k1\t1\n", "bm25_k1\t-1\t1\n", "bm25_k1\t10001\t1\n",
        "no_such\t1\t1\n", "bm25_k1\t1e999\t1\n", "bm25_k1\tnan\t1\n", "bm25_k1\t1 \t1\n"}) {
    try {
      parse_ranking(std::string(kHead) + row, "r.tsv");
      ADD_FAILURE() << row;
    } catch (const stemmer::DataFileError& error) {
      EXPECT_EQ(error.line(), 3U) << row;
      EXPECT_NE(std::string(error.what()).find("r.tsv:3:"), std::string::npos) << row;
    }
  }
}

TEST(RankingProfile, RefusesATableWithoutProfileNames) {
  EXPECT_THROW(parse_ranking("# warta ranking 1\nbm25_k1\t1\n", "r.tsv"), stemmer::DataFileError);
  EXPECT_THROW(parse_ranking("# warta ranking 1\n", "r.tsv"), stemmer::DataFileError);
}

}  // namespace
}  // namespace warta::searcher
