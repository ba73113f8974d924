// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/stored_articles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "indexer/index_error.h"
#include "indexer/schema/generation.h"
#include "tests/pipeline/temp_index.h"

namespace warta::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using tests::article;
using tests::TempIndex;

namespace fs = std::filesystem;

std::vector<std::string> stored_ids(StoredArticles& articles) {
  std::vector<std::string> ids;
  while (const auto item = articles.next()) ids.push_back(item->id);
  return ids;
}

corpus::Article published(std::int64_t day, corpus::Article article) {
  article.published = day * 86'400;
  return article;
}

TEST(StoredArticles, AreThoseThatWereIndexedInTheOrderOfTheirDates) {
  TempIndex index;
  index.build({published(2, article("b", "Rudal", "Rudal diuji.")),
               published(1, article("a", "Radar", "Radar dipasang."))});
  StoredArticles articles(index.path());

  EXPECT_EQ(articles.size(), 2U);
  const auto first = articles.next();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->title, "Radar");
  EXPECT_EQ(first->body, "Radar dipasang.");
  EXPECT_THAT(stored_ids(articles), ElementsAre("b"));
}

TEST(StoredArticles, EndAndStayAtTheEnd) {
  TempIndex index;
  index.build({article("a", "Rudal", "Rudal diuji.")});
  StoredArticles articles(index.path());
  stored_ids(articles);

  EXPECT_FALSE(articles.next());
  EXPECT_FALSE(articles.next());
}

TEST(StoredArticles, AreThoseOfTheLiveGenerationWhoseReplacedOnesAreGone) {
  TempIndex index;
  index.build({article("lama", "Rudal", "Rudal diuji.")});
  index.build({published(1, article("a", "Rudal", "Versi lama.")),
               published(2, article("b", "Radar", "Radar dipasang.")),
               published(1, article("a", "Rudal", "Versi baru."))});
  StoredArticles articles(index.path());

  EXPECT_THAT(stored_ids(articles), ElementsAre("a", "b"));
}

TEST(StoredArticles, AreReadWhateverTheRulesTheyWereIndexedBy) {
  TempIndex index;
  index.build({article("a", "Rudal", "Rudal diuji.")});
  const fs::path generation = schema::generation_folder(index.path(), 1);
  auto manifest = *schema::read_manifest(generation);
  manifest.fingerprint.analysis ^= 1;
  schema::write_manifest(generation, manifest);
  StoredArticles articles(index.path());

  EXPECT_THAT(stored_ids(articles), ElementsAre("a"));
}

TEST(StoredArticles, AFolderOfTextsIsNoIndex) {
  const tests::TempFolder folder;
  folder.write("a.txt", "Rudal diuji.");

  EXPECT_FALSE(StoredArticles::is_index(folder.path()));
  EXPECT_FALSE(StoredArticles::is_index(folder.path() / "nowhere"));
  EXPECT_THROW(StoredArticles{folder.path()}, IndexError);
}

TEST(StoredArticles, TellWhatIsDamagedAndWhatToDo) {
  TempIndex index;
  index.build({article("a", "Rudal", "Rudal diuji.")});
  const fs::path generation = schema::generation_folder(index.path(), 1);
  fs::remove_all(generation / schema::read_manifest(generation)->shards.front());
  ASSERT_TRUE(StoredArticles::is_index(index.path()));
  try {
    const StoredArticles articles(index.path());
    FAIL();
  } catch (const IndexError& error) {
    EXPECT_THAT(error.what(), HasSubstr(index.path().string()));
    EXPECT_THAT(error.hint(), HasSubstr("warta-index build"));
  }
}

}  // namespace
}  // namespace warta::indexer
