// SPDX-License-Identifier: GPL-2.0-or-later
// What a run tells afterwards: as JSON, as a page, as metrics.
#include "indexer/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "indexer/index_error.h"
#include "indexer/whole_file.h"
#include "tests/temp_folder.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

std::string text_in(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

nlohmann::json written(const Report& report) {
  const tests::TempFolder folder;
  write_report(report, folder / "report.json");
  return nlohmann::json::parse(text_in(folder / "report.json"));
}

corpus::Fault fault_because(const std::string& reason) { return {"a.jsonl", 7, reason, "{"}; }

TEST(Report, IsJsonWithEveryPart) {
  Report report{.command = "update", .generation = 7, .switched = true, .started = 1'750'000'000};
  report.articles = 12;
  report.gone = 3;
  report.sources["Kabar Bahari"] = 12;
  report.acronyms.push_back({"ToT", "Transfer of Technology", 4, 1'700'000'000});
  report.acronyms.push_back({"KRI", "Kapal Perang Republik Indonesia", 2, std::nullopt});
  report.steps.push_back({"read", 1.5});
  report.files.push_back({"articles/postlist.glass", 8'192});
  report.gate.push_back({"least_articles 1", true, "there are 12"});
  const nlohmann::json json = written(report);

  EXPECT_EQ(json["format"], 2);
  EXPECT_EQ(json["command"], "update");
  EXPECT_EQ(json["generation"], 7);
  EXPECT_EQ(json["switched"], true);
  EXPECT_EQ(json["started"], 1'750'000'000);
  EXPECT_EQ(json["articles"], 12);
  EXPECT_EQ(json["gone"], 3);
  EXPECT_EQ(json["sources"]["Kabar Bahari"], 12);
  EXPECT_EQ(json["acronyms"][0]["long"], "Transfer of Technology");
  EXPECT_EQ(json["acronyms"][0]["first_seen"], 1'700'000'000);
  EXPECT_TRUE(json["acronyms"][1]["first_seen"].is_null());
  EXPECT_EQ(json["steps"][0]["name"], "read");
  EXPECT_EQ(json["files"][0]["bytes"], 8'192);
  EXPECT_EQ(json["gate"][0]["passed"], true);
  EXPECT_TRUE(json["oldest"].is_null());
}

TEST(Report, OfNothingIsJsonWithEmptyLists) {
  const nlohmann::json json = written({});

  EXPECT_TRUE(json["acronyms"].is_array());
  EXPECT_TRUE(json["gate"].is_array());
  EXPECT_TRUE(json["sources"].is_object());
  EXPECT_EQ(json["quarantine"], "");
}

TEST(Report, TakesBytesThatAreNoUtf8) {
  Report report;
  report.sources["\xff\xfe\"\n"] = 1;

  EXPECT_EQ(written(report)["sources"].size(), 1U);
}

TEST(Report, CountsReasonsWithoutNumbersAndQuotations) {
  EXPECT_EQ(reason_kind("line 12: 4 fields, expected 9"), "line N: N fields, expected N");
  EXPECT_EQ(reason_kind("unknown encoding 'x-mac'"), "unknown encoding \"…\"");
  EXPECT_EQ(reason_kind("no field \"isi\" in it"), "no field \"…\" in it");
  EXPECT_EQ(reason_kind("it doesn't end, and doesn't begin"), "it doesn't end, and doesn't begin");
  EXPECT_EQ(reason_kind("an open \"quotation"), "an open \"…\"");
  EXPECT_EQ(reason_kind(""), "");
}

TEST(Report, CutsALongReasonBetweenCharacters) {
  std::string reason;
  for (int i = 0; i < 60; ++i) reason += "é.";
  const std::string kind = reason_kind(reason);

  EXPECT_LE(kind.size(), 100U);
  EXPECT_GT(kind.size(), 95U);
  EXPECT_TRUE(kind.ends_with("é") || kind.ends_with("."));
}

TEST(Report, CountsFaultsOfOneKindTogether) {
  Report report;
  count_fault(report, fault_because("broken at byte 7"));
  count_fault(report, fault_because("broken at byte 81"));

  EXPECT_EQ(report.faults, 2U);
  EXPECT_THAT(report.faults_by_reason, ElementsAre(std::pair("broken at byte N", 2U)));
}

TEST(Report, NamesFiftyKindsOfReasonsAtMost) {
  Report report;
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) count_fault(report, fault_because({a, b}));
  }
  count_fault(report, fault_because("aa"));

  EXPECT_EQ(report.faults, 677U);
  EXPECT_EQ(report.faults_by_reason.size(), kMostReasons);
  EXPECT_EQ(report.faults_by_reason["aa"], 2U);
  EXPECT_EQ(report.faults_by_reason["other"], 676U - 49U);
}

TEST(WholeFile, ReplacesWhatWasThereAndLeavesNothingBeside) {
  const tests::TempFolder folder;
  write_whole_file(folder / "a", "the first, which is longer");
  write_whole_file(folder / "a", "the second");

  EXPECT_EQ(text_in(folder / "a"), "the second");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST(WholeFile, ThatCannotBeWrittenIsAnErrorAndLeavesNothing) {
  const tests::TempFolder folder;
  fs::create_directories(fs::path(folder / "a") / "b");

  EXPECT_THROW(write_whole_file(folder / "a", "text"), IndexError);
  EXPECT_THROW(write_whole_file(folder / "missing/a", "text"), IndexError);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

}  // namespace
}  // namespace warta::indexer
