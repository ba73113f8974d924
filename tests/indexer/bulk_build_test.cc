// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bulk_build.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "indexer/document_order.h"
#include "indexer/index_error.h"
#include "indexer/index_lock.h"
#include "indexer/schema/generation.h"
#include "tests/pipeline/temp_index.h"

namespace warta::indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using tests::article;
using tests::ids_of;
using tests::TempIndex;

namespace fs = std::filesystem;

Result search(const TempIndex& index, const std::string& query) {
  return Searcher(index.path().string()).search({.query = query, .limit = 100});
}

TEST(BulkBuild, MakesTheFirstGenerationLive) {
  TempIndex index;
  const Report report = index.build({article("a", "Rudal", "Rudal diuji.")});

  EXPECT_EQ(report.generation, 1U);
  EXPECT_EQ(report.articles, 1U);
  EXPECT_EQ(schema::current_generation(index.path()), 1U);
  EXPECT_GT(report.bytes, 0U);
}

TEST(BulkBuild, KeepsTheOldGenerationBesideTheNew) {
  TempIndex index;
  index.build({article("a", "Rudal", "Rudal diuji.")});
  index.build({article("b", "Radar", "Radar dipasang.")});

  EXPECT_EQ(schema::current_generation(index.path()), 2U);
  EXPECT_TRUE(fs::exists(schema::generation_folder(index.path(), 1)));
}

// An answer as text, but for the time that it took and the generation that gave it.
std::string answer(const TempIndex& index, const std::string& query) {
  Result result = search(index, query);
  result.seconds = 0;
  result.generation.clear();
  return to_json(result);
}

// Answers of two builds are compared as text.
std::vector<std::string> answers(const TempIndex& index, const std::vector<std::string>& queries) {
  std::vector<std::string> all;
  for (const std::string& query : queries) all.push_back(answer(index, query));
  return all;
}

std::vector<corpus::Record> a_thousand() {
  std::vector<corpus::Record> records;
  for (int i = 0; i < 1000; ++i) {
    corpus::Article item =
        article("a" + std::to_string(1000 + i), "Berita " + std::to_string(i),
                "Sama saja, kata orang ke-" + std::to_string(i % 7) + " di Jakarta.");
    item.published = 1'700'000'000 - 86'400 * (i % 50);
    records.emplace_back(std::move(item));
  }
  return records;
}

TEST(BulkBuild, ArticlesLieInTheOrderOfTheirDatesThenOfAHashOfTheirIds) {
  TempIndex index;
  std::vector<corpus::Record> records;
  for (const auto& [id, day] : {std::pair("c", 3), {"a", 3}, {"b", 1}}) {
    corpus::Article item = article(id, "Berita", "Sama saja.");
    item.published = day * 86'400;
    records.emplace_back(std::move(item));
  }
  records.emplace_back(article("undated", "Berita", "Sama saja."));
  index.build(records);

  const bool a_is_first = order_value({}, "a") < order_value({}, "c");
  EXPECT_THAT(ids_of(search(index, "berita")),
              ElementsAre("undated", "b", a_is_first ? "a" : "c", a_is_first ? "c" : "a"));
}

TEST(BulkBuild, OrderJobsAndMemoryChangeNoAnswer) {
  const std::vector<std::string> queries{"berita", "\"kata orang\" 3", "jakarta 7", "judul:12"};
  TempIndex index;
  std::vector<corpus::Record> records = a_thousand();
  index.build(records, {.jobs = 1});
  const std::vector<std::string> expected = answers(index, queries);
  std::ranges::reverse(records);
  index.build(records, {.jobs = 3, .memory = 1});  // a run after every article
  const std::vector<std::string> in_runs = answers(index, queries);
  std::shuffle(records.begin(), records.end(), std::mt19937(7));
  index.build(records, {.jobs = 2});

  EXPECT_EQ(in_runs, expected);
  EXPECT_EQ(answers(index, queries), expected);
}

TEST(BulkBuild, ARepeatedRecordIsCountedOnce) {
  TempIndex index;
  const Report report =
      index.build({article("a", "Rudal", "Rudal diuji."), article("a", "Rudal", "Rudal diuji.")});

  EXPECT_EQ(report.articles, 1U);
  EXPECT_EQ(report.repeated, 1U);
  EXPECT_THAT(ids_of(search(index, "rudal")), ElementsAre("a"));
}

TEST(BulkBuild, TheLastRecordOfAnIdStays) {
  TempIndex index;
  const Report report =
      index.build({article("a", "Rudal", "Versi lama."), article("b", "Lain", "Rudal lain."),
                   article("a", "Rudal", "Versi tengah."), article("a", "Rudal", "Versi baru.")});

  EXPECT_EQ(report.articles, 2U);
  EXPECT_EQ(report.replaced, 2U);
  EXPECT_THAT(ids_of(search(index, "\"versi baru\"")), ElementsAre("a"));
  EXPECT_THAT(search(index, "\"versi lama\"").hits, IsEmpty());
  EXPECT_THAT(search(index, "\"versi tengah\"").hits, IsEmpty());
}

TEST(BulkBuild, AFaultIsKeptWithItsReasonAndTheRestIsIndexed) {
  TempIndex index;
  const Report report = index.build({article("a", "Rudal", "Rudal diuji."),
                                     corpus::Fault{"x.jsonl", 7, "not JSON", "{bad\x1B"},
                                     corpus::Fault{"y.txt", 0, "not UTF-8", "\xFF\xFE"}});

  EXPECT_EQ(report.articles, 1U);
  EXPECT_EQ(report.faults, 2U);
  std::ifstream in(index.path() / "quarantine" / "000001.jsonl");
  std::string line;
  ASSERT_TRUE(std::getline(in, line));
  const auto first = nlohmann::json::parse(line);
  EXPECT_EQ(first["path"], "x.jsonl");
  EXPECT_EQ(first["line"], 7);
  EXPECT_EQ(first["reason"], "not JSON");
  EXPECT_EQ(first["text"], "{bad\x1B");
  ASSERT_TRUE(std::getline(in, line));
  EXPECT_EQ(nlohmann::json::parse(line)["base16"], "fffe");
}

TEST(BulkBuild, TheReportHoldsTheNumbers) {
  TempIndex index;
  corpus::Article item = article("a", "Rudal", "Rudal diuji.");
  item.source = "KBN";
  item.removals.push_back({"see-also", "Baca juga: x"});
  index.build({item});
  std::ifstream in(index.path() / "reports" / "000001.json");
  const auto report = nlohmann::json::parse(in);

  EXPECT_EQ(report["articles"], 1);
  EXPECT_EQ(report["removals"]["see-also"], 1);
  EXPECT_EQ(report["sources"]["KBN"], 1);
}

TEST(BulkBuild, WithoutAnArticleTheIndexStaysAsItWas) {
  TempIndex index;
  index.build({article("a", "Rudal", "Rudal diuji.")});

  EXPECT_THROW(index.build({corpus::Fault{"x", 1, "bad", ""}}), IndexError);
  EXPECT_EQ(schema::current_generation(index.path()), 1U);
  EXPECT_THAT(ids_of(search(index, "rudal")), ElementsAre("a"));
}

TEST(BulkBuild, RefusesAFolderOfOtherThings) {
  TempIndex index;
  fs::create_directories(index.path());
  std::ofstream(index.path() / "notes.txt") << "mine";

  EXPECT_THROW(index.build({article("a", "Rudal", "Rudal diuji.")}), IndexError);
  EXPECT_FALSE(fs::exists(index.path() / "generations"));
}

TEST(BulkBuild, ClearsWhatACrashLeft) {
  TempIndex index;
  index.build({article("a", "Rudal", "Rudal diuji.")});
  const fs::path left = index.path() / "generations" / "unfinished-000002";
  fs::create_directories(left / "shards" / "1");
  index.build({article("a", "Rudal", "Rudal diuji.")});

  EXPECT_FALSE(fs::exists(left));
  EXPECT_EQ(schema::current_generation(index.path()), 2U);
}

TEST(BulkBuild, IsRefusedWhileAnotherWrites) {
  TempIndex index;
  index.build({article("a", "Rudal", "Rudal diuji.")});
  const IndexLock lock(index.path());
  try {
    index.build({article("b", "Radar", "Radar dipasang.")});
    FAIL();
  } catch (const IndexError& error) {
    EXPECT_EQ(error.code(), IndexError::Code::Locked);
  }
}

TEST(BulkBuild, TheSameArticlesGiveTheSameAnswers) {
  TempIndex index;
  const std::vector<corpus::Record> records{article("a", "Rudal", "Rudal diuji."),
                                            article("b", "Radar", "Radar dan rudal dipasang."),
                                            article("c", "Padi", "Petani memanen padi.")};
  index.build(records);
  const std::string first = answer(index, "rudal radar");
  index.build(records);

  EXPECT_EQ(answer(index, "rudal radar"), first);
}

}  // namespace
}  // namespace warta::indexer
