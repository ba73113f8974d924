// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report_metrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "tests/temp_folder.h"

namespace warta::indexer {
namespace {

using testing::HasSubstr;
using testing::Not;

Report example() {
  Report report{.command = "update", .generation = 7, .switched = true, .started = 1'749'600'000};
  report.articles = 1'234;
  report.faults = 3;
  report.seconds = 12.5;
  report.bytes = 9'000;
  report.sources["Kabar Bahari"] = 1'200;
  report.faults_by_reason["no text"] = 3;
  report.steps.push_back({"read", 1.5});
  return report;
}

TEST(ReportMetrics, AreNumbersByName) {
  const std::string metrics =
      report_metrics(example(), {.index = "news", .last_success = 1'749'600'012});

  for (const char* line : {
           "warta_index_articles{index=\"news\"} 1234\n",
           "warta_index_faults{index=\"news\"} 3\n",
           "warta_index_duration_seconds{index=\"news\"} 12.500\n",
           "warta_index_bytes{index=\"news\"} 9000\n",
           "warta_index_gate_refused{index=\"news\"} 0\n",
           "warta_index_last_success_timestamp_seconds{index=\"news\"} 1749600012\n",
           "warta_index_source_articles{index=\"news\",source=\"Kabar Bahari\"} 1200\n",
           "warta_index_reason_faults{index=\"news\",reason=\"no text\"} 3\n",
           "warta_index_step_duration_seconds{index=\"news\",step=\"read\"} 1.500\n",
       }) {
    EXPECT_THAT(metrics, HasSubstr(line));
  }
}

TEST(ReportMetrics, TellThatTheGateRefused) {
  Report report = example();
  report.gate = {{"rules", true, ""}, {"least_articles 9000", false, ""}};

  EXPECT_THAT(report_metrics(report, {.index = "news"}),
              HasSubstr("warta_index_gate_refused{index=\"news\"} 1\n"));
}

TEST(ReportMetrics, AreSilentOnASuccessThatThereNeverWas) {
  EXPECT_THAT(report_metrics(example(), {.index = "news"}), Not(HasSubstr("last_success")));
}

// What a scraper would refuse the whole file for.
void expect_well_formed(const std::string& metrics) {
  static const std::regex help("# HELP (warta_index_[a-z_]+) [ -~]+");
  static const std::regex type("# TYPE (warta_index_[a-z_]+) gauge");
  static const std::string label = R"([a-z]+="([^"\\]|\\["\\n])*")";
  static const std::regex sample("(warta_index_[a-z_]+)\\{" + label + "(," + label +
                                 ")?\\} -?[0-9]+(\\.[0-9]+)?");
  std::set<std::string> named, samples;
  std::string current;
  std::istringstream in(metrics);
  for (std::string line; std::getline(in, line);) {
    std::smatch parts;
    if (std::regex_match(line, parts, help)) {
      current = parts[1];
      EXPECT_TRUE(named.insert(current).second) << "twice: " << line;
    } else if (std::regex_match(line, parts, type) || std::regex_match(line, parts, sample)) {
      EXPECT_EQ(parts[1], current) << line;
      if (line.front() != '#') {
        EXPECT_TRUE(samples.insert(line.substr(0, line.rfind(' '))).second) << "twice: " << line;
      }
    } else {
      ADD_FAILURE() << line;
    }
  }
  EXPECT_TRUE(metrics.ends_with('\n'));
}

TEST(ReportMetrics, AreWellFormed) {
  expect_well_formed(report_metrics(example(), {.index = "news", .last_success = 1}));
  expect_well_formed(report_metrics({}, {}));
}

TEST(ReportMetrics, EscapeHostileNames) {
  Report report = example();
  report.sources = {{"a\"} 1\nevil 2", 1}, {"back\\slash", 2}, {"\xff", 3}, {"\xfe", 4}, {"", 5}};
  report.steps = {{"read", 1}, {"read", 2}};
  const std::string metrics = report_metrics(report, {.index = "\"\n\\"});

  expect_well_formed(metrics);
  EXPECT_THAT(metrics, HasSubstr("source=\"a\\\"} 1?evil 2\"} 1\n"));
  EXPECT_THAT(metrics, HasSubstr("source=\"back\\\\slash\"} 2\n"));
  EXPECT_THAT(metrics, HasSubstr("source=\"?\"} 7\n"));
  EXPECT_THAT(metrics, HasSubstr("step=\"read\"} 3.000\n"));
}

TEST(ReportMetrics, NameTheHundredLargestSourcesAndCountTheOthersTogether) {
  Report report = example();
  report.sources.clear();
  for (std::size_t i = 1; i <= 150; ++i) report.sources["portal " + std::to_string(i)] = i;
  const std::string metrics = report_metrics(report, {.index = "news"});

  EXPECT_THAT(metrics, HasSubstr("source=\"portal 51\"} 51\n"));
  EXPECT_THAT(metrics, Not(HasSubstr("source=\"portal 50\"}")));
  EXPECT_THAT(metrics, HasSubstr("source=\"other\"} 1275\n"));
}

TEST(ReportMetrics, AreWrittenWhole) {
  const tests::TempFolder folder;
  write_report_metrics(example(), {.index = "news"}, folder / "warta.prom");

  EXPECT_GT(std::filesystem::file_size(folder / "warta.prom"), 100U);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

}  // namespace
}  // namespace warta::indexer
