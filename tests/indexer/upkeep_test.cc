// SPDX-License-Identifier: GPL-2.0-or-later
// What an operator does to an index between two builds: verify, roll back, prune.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "corpus/open_source.h"
#include "indexer/bulk_build.h"
#include "indexer/generations.h"
#include "indexer/index_error.h"
#include "indexer/kept_article.h"
#include "indexer/schema/generation.h"
#include "indexer/stored_articles.h"
#include "indexer/verify.h"
#include "tests/indexer/updates.h"
#include "tests/temp_folder.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using tests::article;

class Upkeep : public testing::Test {
 protected:
  // A generation of two articles and so many more.
  void build(int more = 0) {
    const fs::path file = folder_.path() / "a.jsonl";
    std::ofstream out(file);
    out << R"({"id":"satu","title":"Radar Biak","body":"Radar diuji.","tags":["radar","Biak"],)"
        << R"("lead":"Ringkasan lain.","date":"11 Juni 2025","modified":"12 Juni 2025"})" << '\n'
        << R"({"id":"dua","body":"Banjir surut di Demak pada Rabu malam."})" << '\n';
    for (int i = 0; i < more; ++i) out << R"({"title":"Berita )" << i << "\"}\n";
    out.close();
    const auto source = corpus::open_source({file.string()});
    build_index(index_, *source, analysis::Language(), 1'000);
  }

  fs::path live() const {
    return schema::generation_folder(index_, schema::current_generation(index_).value());
  }

  static void flip_byte(const fs::path& file, std::size_t at) {
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekg(static_cast<std::streamoff>(at));
    const char flipped = static_cast<char>(bytes.get() ^ 0x10);
    bytes.seekp(static_cast<std::streamoff>(at));
    bytes.put(flipped);
  }

  tests::TempFolder folder_;
  fs::path index_ = folder_.path() / "news.index";
};

TEST_F(Upkeep, VerifyFindsNothingInWhatWasJustWritten) {
  build(5);
  const Verification found = verify(index_);

  EXPECT_THAT(found.problems, IsEmpty());
  EXPECT_EQ(found.generation, 1U);
  EXPECT_EQ(found.articles, 7U);
  EXPECT_EQ(found.sampled, 7U);
  EXPECT_GE(found.files, 5U);
}

TEST_F(Upkeep, VerifyNamesEveryFileWithAFlippedByte) {
  build();
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(live())) {
    if (entry.is_regular_file() && entry.file_size() > 0) files.push_back(entry.path());
  }
  ASSERT_GE(files.size(), 6U);
  for (const fs::path& file : files) {
    for (const std::size_t at :
         {std::size_t{0}, fs::file_size(file) / 2, fs::file_size(file) - 1}) {
      flip_byte(file, at);
      EXPECT_THAT(verify(index_).problems, testing::Contains(HasSubstr(file.string()))) << at;
      flip_byte(file, at);
    }
  }
  EXPECT_THAT(verify(index_).problems, IsEmpty());
}

TEST_F(Upkeep, VerifyNamesWhatIsMissingOrCut) {
  build();
  const fs::path file = live() / "articles" / "postlist.glass";
  const auto size = fs::file_size(file);
  fs::resize_file(file, size - 1);
  EXPECT_THAT(verify(index_).problems, testing::Contains(HasSubstr("postlist.glass")));
  fs::remove(file);
  EXPECT_THAT(verify(index_).problems, testing::Contains(HasSubstr("postlist.glass: missing")));
}

TEST_F(Upkeep, VerifyTellsWhereThereIsNoIndex) {
  EXPECT_THROW(verify(index_), IndexError);
  build();
  std::ofstream(index_ / "CURRENT") << "rusak\n";
  EXPECT_THROW(verify(index_), IndexError);
}

TEST_F(Upkeep, RollBackMakesTheOneBeforeLive) {
  build();
  build(1);
  build(2);
  EXPECT_EQ(roll_back(index_), 2U);
  EXPECT_EQ(schema::current_generation(index_), 2U);
  EXPECT_EQ(StoredArticles(index_).size(), 3U);
  EXPECT_EQ(roll_back(index_), 1U);
  EXPECT_THROW(roll_back(index_), IndexError);
  EXPECT_EQ(schema::current_generation(index_), 1U);
  build(3);
  EXPECT_EQ(schema::current_generation(index_), 4U) << "no number is given twice";
}

TEST_F(Upkeep, RollBackGoesToTheNewestWholeOneWhereTheLiveOneIsBroken) {
  build();
  build(1);
  build(2);
  fs::remove(live() / "manifest");
  EXPECT_EQ(roll_back(index_), 2U);
  std::ofstream(index_ / "CURRENT") << "rusak\n";
  EXPECT_EQ(roll_back(index_), 2U);
}

TEST_F(Upkeep, PruneKeepsTheLiveOneAndTheNewest) {
  for (int i = 0; i < 5; ++i) build(i);
  EXPECT_THAT(prune(index_, 3), ElementsAre(1, 2));
  EXPECT_THAT(whole_generations(index_), ElementsAre(3, 4, 5));
  roll_back(index_);
  roll_back(index_);
  EXPECT_THAT(prune(index_, 1), ElementsAre(4, 5)) << "the live one is the oldest";
  EXPECT_THAT(whole_generations(index_), ElementsAre(3));
  EXPECT_THAT(prune(index_, 1), IsEmpty());
  EXPECT_THAT(verify(index_).problems, IsEmpty());
}

TEST_F(Upkeep, PruneRemovesWhatAKilledRunLeft) {
  build();
  fs::create_directories(index_ / "generations" / "unfinished-000002" / "shards");
  prune(index_, 1);
  EXPECT_FALSE(fs::exists(index_ / "generations" / "unfinished-000002"));
}

TEST_F(Upkeep, AllOfAnArticleIsGivenBack) {
  build();
  StoredArticles articles(index_);
  std::vector<corpus::Article> all;
  for (auto kept = articles.next(); kept; kept = articles.next()) all.push_back(given_back(*kept));
  ASSERT_EQ(all.size(), 2U);
  const corpus::Article& radar = all[0].id == "satu" ? all[0] : all[1];
  const corpus::Article& flood = all[0].id == "satu" ? all[1] : all[0];

  EXPECT_EQ(radar.title, "Radar Biak");
  EXPECT_EQ(radar.lead, "Ringkasan lain.");
  EXPECT_THAT(radar.tags, ElementsAre("radar", "Biak"));
  EXPECT_EQ(radar.published, 1749574800);
  EXPECT_EQ(radar.published_text, "11 Juni 2025");
  EXPECT_EQ(radar.updated, 1749661200);
  EXPECT_TRUE(flood.title_is_derived);
  EXPECT_EQ(flood.language, "");
}

// A searcher that has seen the one would take the other for it.
TEST(UpkeepOfChanges, NoNumberOfAGenerationIsUsedAgain) {
  tests::UpdatedIndex index;
  for (int i = 0; i < 2; ++i) index.build({article("a", "Rudal", "Rudal diuji.")});
  roll_back(index.path());
  prune(index.path(), 1);

  EXPECT_EQ(index.build({article("b", "Radar", "Radar dipasang.")}).generation, 3U);
}

TEST(UpkeepOfChanges, AGenerationKeepsItsRevisionWhenRolledBackTo) {
  tests::UpdatedIndex index;
  index.build({article("a", "Rudal", "Rudal diuji.")});
  index.update({article("a", "Rudal", "Rudal diuji lagi.")}, {.in_place = true});
  index.build({article("b", "Radar", "Radar dipasang.")});
  roll_back(index.path());

  EXPECT_EQ(schema::live_generation(index.path()),
            (schema::LiveGeneration{.number = 1, .revision = 1}));
}

TEST(UpkeepOfChanges, RollingBackFinishesAChangeThatWasBrokenOff) {
  tests::UpdatedIndex index;
  index.build({article("a", "Rudal", "Rudal diuji.")});
  index.build({article("b", "Radar", "Radar dipasang.")});
  schema::mark_changing(schema::generation_folder(index.path(), 2));
  roll_back(index.path());

  EXPECT_FALSE(schema::is_changing(schema::generation_folder(index.path(), 2)));
}

}  // namespace
}  // namespace warta::indexer
