// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_weight.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/searcher/opened_index.h"

namespace warta::searcher {
namespace {

using testing::ElementsAre;
using tests::ids_of;

constexpr std::int64_t kNow = 1'750'000'000;
constexpr std::int64_t kDay = 86'400;

corpus::Article of_day(const std::string& id, std::optional<int> days_ago,
                       const std::string& body) {
  corpus::Article item = tests::article(id, "Berita", body);
  if (days_ago) item.published = kNow - *days_ago * kDay;
  return item;
}

class Recency : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_.emplace();
    index_->build({of_day("old", 400, "Radar radar radar radar. Satu."),
                   of_day("undated", std::nullopt, "Radar radar radar. Dua."),
                   of_day("week", 7, "Radar radar. Tiga."), of_day("new", 0, "Radar. Empat."),
                   of_day("padi", 0, "Padi. Lima.")});
  }
  static void TearDownTestSuite() { index_.reset(); }

  static Result search(std::vector<std::pair<std::string, double>> settings,
                       const std::string& query = "radar") {
    return Searcher(index_->path().string())
        .search({.query = query,
                 .profile = "polos",
                 .explain = true,
                 .settings = std::move(settings),
                 .now = kNow});
  }

  // What each hit's date adds.
  static std::map<std::string, double> added(const Result& result) {
    std::map<std::string, double> all;
    for (const Hit& hit : result.hits) {
      EXPECT_NEAR(tests::explained(hit), hit.score, 1e-9) << hit.id;
      for (const Contribution& part : hit.contributions) {
        if (part.kind == "recency") all[hit.id] += part.weight;
      }
    }
    return all;
  }

  static inline std::optional<tests::TempIndex> index_;
};

TEST_F(Recency, IsOffUnlessItIsSet) {
  EXPECT_THAT(ids_of(search({})), ElementsAre("old", "undated", "week", "new"));
  EXPECT_TRUE(added(search({})).empty());
}

TEST_F(Recency, PutsNewArticlesFirst) {
  EXPECT_THAT(ids_of(search({{"recency", 50}, {"recency_days", 7}})),
              ElementsAre("new", "week", "old", "undated"));
}

TEST_F(Recency, AddsHalfAfterTheHalfLifeAndNothingToTheUndated) {
  const auto parts = added(search({{"recency", 8}, {"recency_days", 7}}));

  EXPECT_NEAR(parts.at("new"), 8, 1e-9);
  EXPECT_NEAR(parts.at("week"), 4, 1e-9);
  EXPECT_LT(parts.at("old"), 1e-9);
  EXPECT_FALSE(parts.contains("undated") && parts.at("undated") != 0);
}

TEST_F(Recency, AddsTheFloorAtLeastToTheUndatedToo) {
  const auto parts = added(search({{"recency", 8}, {"recency_days", 7}, {"recency_floor", 0.25}}));

  EXPECT_NEAR(parts.at("week"), 4, 1e-9);
  EXPECT_NEAR(parts.at("old"), 2, 1e-9);
  EXPECT_NEAR(parts.at("undated"), 2, 1e-9);
}

TEST_F(Recency, ChangesNotWhatMatches) {
  for (const char* query : {"radar", "radar padi", "radar -padi", "+radar satu"}) {
    const Result plain = search({}, query), dated = search({{"recency", 5}}, query);
    EXPECT_EQ(tests::sorted_ids(dated), tests::sorted_ids(plain)) << query;
    EXPECT_EQ(dated.with_all_words, plain.with_all_words) << query;
    added(dated);
  }
}

TEST_F(Recency, OfTheFutureCountsAsFarAsOfThePast) {
  const Result result = Searcher(index_->path().string())
                            .search({.query = "radar",
                                     .profile = "polos",
                                     .explain = true,
                                     .settings = {{"recency", 8}, {"recency_days", 7}},
                                     .now = kNow - 7 * kDay});
  EXPECT_NEAR(added(result).at("new"), 4, 1e-9);
  EXPECT_NEAR(added(result).at("week"), 8, 1e-9);
}

}  // namespace
}  // namespace warta::searcher
