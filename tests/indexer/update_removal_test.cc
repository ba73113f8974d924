// SPDX-License-Identifier: GPL-2.0-or-later
// What an update is told by name: ids to take out, and ids that are only to be exchanged.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/index_error.h"
#include "indexer/schema/generation.h"
#include "indexer/update.h"
#include "indexer/verify.h"
#include "tests/indexer/updates.h"

namespace warta::indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using tests::article;
using tests::read_from;
using tests::sorted_ids;
using tests::UpdatedIndex;

class UpdateByName : public testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    index_.build({read_from(7, article("a", "Radar Biak", "Radar diuji.")),
                  article("b", "Panen raya", "Padi dipanen."),
                  article("c", "Rudal", "Rudal diuji.")});
  }
  Report remove(const std::vector<std::string>& ids,
                const std::vector<corpus::Record>& records = {}) {
    return index_.update(records, {.remove = ids, .in_place = GetParam()});
  }
  std::vector<std::string> all() const {
    return sorted_ids(index_.search("radar OR padi OR rudal"));
  }

  UpdatedIndex index_;
};

INSTANTIATE_TEST_SUITE_P(OfACopyOrInPlace, UpdateByName, testing::Bool(),
                         [](const auto& in_place) { return in_place.param ? "InPlace" : "Copy"; });

TEST_P(UpdateByName, TakesOutWhatIsNamed) {
  const Report report = remove({"b"});

  EXPECT_EQ(report.deleted, 1U);
  EXPECT_EQ(report.gone, 2U);
  EXPECT_EQ(report.articles, 2U);
  EXPECT_THAT(report.missing, IsEmpty());
  EXPECT_THAT(all(), ElementsAre("a", "c"));
  EXPECT_TRUE(verify(index_.path()).problems.empty());
}

TEST_P(UpdateByName, TellsOfIdsThatAreNotThere) {
  const auto before = schema::live_generation(index_.path());
  const Report report = remove({"x", "y"});

  EXPECT_THAT(report.missing, ElementsAre("x", "y"));
  EXPECT_EQ(report.deleted, 0U);
  EXPECT_EQ(schema::live_generation(index_.path()), before);
}

TEST_P(UpdateByName, CountsAnIdOnceHoweverOftenItIsNamed) {
  EXPECT_EQ(remove({"b", "b"}).deleted, 1U);
  EXPECT_THAT(all(), ElementsAre("a", "c"));
}

TEST_P(UpdateByName, KeepsWhatTheInputHasAsWell) {
  const Report report = remove({"b", "c"}, {article("b", "Panen raya", "Jagung dan padi.")});

  EXPECT_EQ(report.changed, 1U);
  EXPECT_EQ(report.deleted, 1U);
  EXPECT_THAT(all(), ElementsAre("a", "b"));
}

TEST_P(UpdateByName, RefusesToLeaveNothing) {
  const auto before = schema::live_generation(index_.path());
  try {
    remove({"a", "b", "c"});
    FAIL();
  } catch (const IndexError& error) {
    EXPECT_EQ(error.code(), IndexError::Code::NoArticles);
  }
  EXPECT_EQ(schema::live_generation(index_.path()), before);
  EXPECT_THAT(all(), ElementsAre("a", "b", "c"));
}

TEST_P(UpdateByName, ExchangesOnlyWhatIsThere) {
  const Report report =
      index_.update({article("b", "Panen raya", "Jagung dan padi."), article("d", "Padi", "Padi.")},
                    {.exchange_only = {"b", "d"}, .in_place = GetParam()});

  EXPECT_EQ(report.changed, 1U);
  EXPECT_EQ(report.added, 0U);
  EXPECT_THAT(report.missing, ElementsAre("d"));
  EXPECT_THAT(all(), ElementsAre("a", "b", "c"));
}

// An article that comes from no record is the same article.
TEST_P(UpdateByName, LeavesAnArticleAloneThatIsGivenAgainWithoutItsRecord) {
  const auto before = schema::live_generation(index_.path());
  const Report report =
      index_.update({article("a", "Radar Biak", "Radar diuji.")}, {.in_place = GetParam()});

  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(schema::live_generation(index_.path()), before);
}

TEST(UpdateByNameOfNoIndex, IsABuildOfWhatIsNotOnlyToBeExchanged) {
  UpdatedIndex index;
  const Report report =
      index.update({article("a", "Radar", "Radar."), article("b", "Radar", "Radar dua.")},
                   {.remove = {"x"}, .exchange_only = {"b"}});

  EXPECT_EQ(report.articles, 1U);
  EXPECT_THAT(report.missing, UnorderedElementsAre("x", "b"));
}

// Two programs that begin at the same time: the one that comes second adds to what the first made.
TEST(UpdateOfNoIndex, DoesNotBuildOverWhatAnotherProgramHasJustMade) {
  UpdatedIndex index;
  tests::ListSource source({article("b", "Radar dua", "Radar dua.")});
  const auto open = [&](const corpus::KnownRecords::IsKnown&) -> corpus::ArticleSource& {
    index.build({article("a", "Radar", "Radar satu.")});
    return source;
  };
  EXPECT_EQ(update_index(index.path(), open, tests::language(), 1'750'086'400).articles, 2U);
  EXPECT_THAT(sorted_ids(index.search("radar")), ElementsAre("a", "b"));
}

}  // namespace
}  // namespace warta::indexer
