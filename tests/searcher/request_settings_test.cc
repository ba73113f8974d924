// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers of a profile that one search sets otherwise.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/pipeline/temp_index.h"

namespace warta {
namespace {

using testing::HasSubstr;
using tests::article;

class Settings : public testing::Test {
 protected:
  void SetUp() override {
    index_.build({article("one", "Radar", "Radar kapal dipasang di pulau."),
                  article("two", "Kapal", "Radar dipasang. Untuk kapal itu.")});
  }

  Result search(std::vector<std::pair<std::string, double>> settings) {
    return Searcher(index_.path().string())
        .search({.query = "radar kapal", .settings = std::move(settings)});
  }

  tests::TempIndex index_;
};

TEST_F(Settings, HoldForTheirSearchAlone) {
  Searcher searcher(index_.path().string());
  const double before = searcher.search({.query = "radar"}).hits[0].score;
  EXPECT_NE(searcher.search({.query = "radar", .settings = {{"bm25_k1", 0.2}}}).hits[0].score,
            before);
  EXPECT_EQ(searcher.search({.query = "radar"}).hits[0].score, before);
}

TEST_F(Settings, AnUnknownNameIsRefusedWithTheKnownOnes) {
  try {
    search({{"speed", 1}});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Error::Code::RequestInvalid);
    EXPECT_THAT(error.what(), HasSubstr("'speed'"));
    EXPECT_THAT(error.hint(), HasSubstr("proximity"));
    EXPECT_THAT(error.hint(), HasSubstr("boost_weapon"));
  }
}

TEST_F(Settings, WhatIsNoNumberFromNothingToTenThousandIsRefused) {
  for (const double value : {-1.0, 10'001.0, std::nan(""), std::numeric_limits<double>::infinity(),
                             -std::numeric_limits<double>::infinity()}) {
    EXPECT_THROW(search({{"proximity", value}}), Error) << value;
  }
}

TEST_F(Settings, EveryNumberCanBeNothingAndTheGreatest) {
  Searcher searcher(index_.path().string());
  for (const auto& [name, value] : searcher.numbers("pertahanan")) {
    for (const double other : {0.0, 10'000.0}) {
      const Result result = searcher.search(
          {.query = "radar kapal", .explain = true, .settings = {{name, other}}, .now = 0});
      ASSERT_EQ(result.hits.size(), 2U) << name << other;
      for (const Hit& hit : result.hits) {
        double sum = 0;
        for (const Contribution& part : hit.contributions) sum += part.weight;
        EXPECT_NEAR(sum, hit.score, 1e-6 * std::max(1.0, hit.score)) << name << other;
      }
    }
  }
}

}  // namespace
}  // namespace warta
