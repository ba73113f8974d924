// SPDX-License-Identifier: GPL-2.0-or-later
// What a searcher tells of an index without a question: its articles, and what is live.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/updates.h"
#include "warta/searcher.h"

namespace warta {
namespace {

using testing::ElementsAre;
using tests::article;

class StoredArticle : public testing::Test {
 protected:
  void SetUp() override {
    corpus::Article radar = article("radar", "Radar Biak", "Radar diuji.\nHasilnya baik.");
    radar.source = "KabarBahari.com";
    radar.tags = {"radar"};
    radar.published = 1'749'612'720;
    index_.build({radar, article("panen", "Panen raya", "Padi dipanen.")});
  }

  tests::UpdatedIndex index_;
};

TEST_F(StoredArticle, IsGivenWholeByItsId) {
  const auto found = Searcher(index_.path().string()).article("radar");

  ASSERT_TRUE(found);
  EXPECT_EQ(found->id, "radar");
  EXPECT_EQ(found->title, "Radar Biak");
  EXPECT_EQ(found->body, "Radar diuji.\nHasilnya baik.");
  EXPECT_EQ(found->source, "KabarBahari.com");
  EXPECT_THAT(found->tags, ElementsAre("radar"));
  EXPECT_EQ(found->published, 1'749'612'720);
}

TEST_F(StoredArticle, IsNothingForAnIdThatIsNone) {
  Searcher searcher(index_.path().string());
  EXPECT_FALSE(searcher.article("rada"));
  EXPECT_FALSE(searcher.article(""));
  EXPECT_FALSE(searcher.article("Radar"));
  EXPECT_FALSE(searcher.article(std::string(10'000, 'x')));
  EXPECT_FALSE(searcher.article("\xFF"));
}

TEST_F(StoredArticle, IsTheOneThatIsLiveNow) {
  Searcher searcher(index_.path().string());
  ASSERT_FALSE(searcher.article("rudal"));
  index_.update({article("rudal", "Rudal", "Rudal diluncurkan.")});
  EXPECT_TRUE(searcher.article("rudal"));
}

TEST_F(StoredArticle, StateNamesGenerationAndCount) {
  Searcher searcher(index_.path().string());
  const IndexState first = searcher.state();
  EXPECT_EQ(first.generation, "1");
  EXPECT_EQ(first.articles, 2U);
  EXPECT_EQ(first.built, 1'750'000'000);

  index_.update({article("rudal", "Rudal", "Rudal diluncurkan.")});
  EXPECT_EQ(searcher.state().generation, "2");
  EXPECT_EQ(searcher.state().articles, 3U);

  index_.update({article("teri", "Ikan teri", "Teri dijual.")}, {.in_place = true});
  EXPECT_EQ(searcher.state().generation, "2.1");
  EXPECT_EQ(searcher.search({.query = "teri"}).generation, "2.1");
}

}  // namespace
}  // namespace warta
