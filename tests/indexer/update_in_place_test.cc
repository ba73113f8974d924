// SPDX-License-Identifier: GPL-2.0-or-later
// The live generation itself is changed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "indexer/schema/generation.h"
#include "indexer/verify.h"
#include "tests/indexer/updates.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;
using corpus::Record;
using testing::IsEmpty;
using tests::article;
using tests::UpdatedIndex;

UpdateOptions in_place() { return {.in_place = true}; }

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(UpdateInPlace, RaisesTheRevisionAndKeepsTheNumber) {
  UpdatedIndex index;
  index.build({article("a", "Radar", "Radar.")});
  for (std::uint64_t revision = 1; revision <= 3; ++revision) {
    const std::string id = "b" + std::to_string(revision);
    const Report report = index.update({article(id, "Rudal", "Rudal " + id)}, in_place());

    EXPECT_EQ(report.command, "update in place");
    EXPECT_EQ(report.generation, 1U);
    EXPECT_EQ(schema::live_generation(index.path()),
              (schema::LiveGeneration{.number = 1, .revision = revision}));
  }
  EXPECT_FALSE(schema::is_changing(schema::generation_folder(index.path(), 1)));
  EXPECT_TRUE(fs::exists(index.path() / "reports/000001.3.json"));
  EXPECT_EQ(schema::latest_generation(index.path()), 1U);
}

TEST(UpdateInPlace, ThatDiedBeforeItWroteItsManifestIsFinishedByTheNextRun) {
  UpdatedIndex index;
  index.build({article("a", "Radar", "Radar.")});
  const fs::path folder = schema::generation_folder(index.path(), 1);
  const std::string manifest = text_of(folder / "manifest");
  index.update({article("b", "Rudal", "Rudal.")}, in_place());
  std::ofstream(folder / "manifest", std::ios::binary) << manifest;
  schema::switch_to(index.path(), {.number = 1});
  schema::mark_changing(folder);
  std::ofstream(folder / "manifest.new") << "# warta mani";

  index.update({article("b", "Rudal", "Rudal.")}, in_place());
  EXPECT_FALSE(schema::is_changing(folder));
  EXPECT_EQ(schema::live_generation(index.path()),
            (schema::LiveGeneration{.number = 1, .revision = 1}));
  EXPECT_THAT(verify(index.path()).problems, IsEmpty());
}

// A change of so much is quicker built anew, in place or not.
TEST(UpdateInPlace, IsBuiltAnewIfMoreThanAQuarterChanges) {
  UpdatedIndex index;
  std::vector<Record> before, after;
  for (int i = 0; i < 1'100; ++i) {
    const std::string id = "a" + std::to_string(i);
    before.emplace_back(article(id, "Berita", "Radar diuji."));
    after.emplace_back(article(id, "Berita", "Rudal diuji."));
  }
  index.build(before);
  const Report report = index.update(after, in_place());

  EXPECT_EQ(report.changed, 1'100U);
  EXPECT_EQ(schema::live_generation(index.path()), (schema::LiveGeneration{.number = 2}));
  EXPECT_EQ(index.search("radar").total, 0U);
}

// What is searched while it is changed in place is one state or another, and never an error.
TEST(UpdateInPlace, IsSearchedAllTheWhile) {
  UpdatedIndex index;
  std::vector<Record> night;
  for (int i = 0; i < 50; ++i) {
    night.emplace_back(article("a" + std::to_string(i), "Kapal", "Kapal selam di Biak."));
  }
  index.build(night);
  std::atomic<bool> is_over = false;
  std::atomic<int> wrong = 0, searches = 0;
  std::thread reader([&] {
    Searcher searcher(index.path().string());
    while (!is_over) {
      const Result result = searcher.search({.query = "kapal", .limit = 100});
      ++searches;
      if (result.hits.size() != 50) ++wrong;
    }
  });
  for (int change = 0; change < 12; ++change) {
    for (Record& record : night) {
      std::get<corpus::Article>(record).body = "Kapal selam ke-" + std::to_string(change);
    }
    index.update(night, in_place());
  }
  is_over = true;
  reader.join();

  EXPECT_EQ(wrong, 0) << "of " << searches;
  EXPECT_GT(searches, 0);
}

}  // namespace
}  // namespace warta::indexer
