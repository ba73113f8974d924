// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "corpus/finish_article.h"

namespace warta::indexer {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ReportPage, TellsWhatAPersonWantsToKnow) {
  Report report{.command = "update", .generation = 7, .switched = true, .started = 1'749'601'800};
  report.articles = 1'234;
  report.sources["Kabar Bahari"] = 1'200;
  report.faults_by_reason["no text"] = 3;
  report.quarantine = "news.index/quarantine/000007.jsonl";
  report.removals["baca-juga"] = 55;
  report.acronyms.push_back({"ToT", "Transfer of Technology", 4, 1'749'600'000});
  report.steps.push_back({"read", 1.5});
  report.files.push_back({"articles/postlist.glass", 8'192});
  report.gate.push_back({"least_articles 1000", true, "there are 1234"});
  report.copies = 17;
  const std::string page = report_page(report, "news.index");

  for (const char* part :
       {"<title>news.index, generation 7</title>", "update, begun 2025-06-11T00:30:00Z", "1234",
        "Kabar Bahari", "no text", "<code>news.index/quarantine/000007.jsonl</code>", "baca-juga",
        "Transfer of Technology", "1.50", "postlist.glass", "least_articles 1000", ">17<",
        "It is live."}) {
    EXPECT_THAT(page, HasSubstr(part));
  }
}

TEST(ReportPage, SaysThatItDidNotGoLive) {
  Report report;
  report.gate.push_back({"least_articles 1000", false, "there are 12"});
  const std::string page = report_page(report, "news.index");

  EXPECT_THAT(page, HasSubstr("It did not go live."));
  EXPECT_THAT(page, HasSubstr("failed"));
}

TEST(ReportPage, HasTheLargestSourceFirst) {
  Report report;
  report.sources = {{"Alfa", 1}, {"Beta", 20}, {"Gama", 3}};
  const std::string page = report_page(report, "");

  EXPECT_LT(page.find("Beta"), page.find("Gama"));
  EXPECT_LT(page.find("Gama"), page.find("Alfa"));
}

TEST(ReportPage, LeavesOutTablesWithoutRows) {
  const std::string page = report_page({}, "news.index");

  EXPECT_THAT(page, Not(HasSubstr("Acronyms")));
  EXPECT_THAT(page, Not(HasSubstr("Gate")));
}

TEST(ReportPage, ShowsHostileNamesAsText) {
  const std::string hostile = "<script>alert('x')</script>\"&\n\x1b[31m\xff";
  Report report{.command = hostile};
  report.sources[hostile] = report.languages[hostile] = report.removals[hostile] = 1;
  report.faults_by_reason[hostile] = 1;
  report.quarantine = hostile;
  report.acronyms.push_back({hostile, hostile, 1, {}});
  report.steps.push_back({hostile, 1});
  report.files.push_back({hostile, 1});
  report.gate.push_back({hostile, false, hostile});
  const std::string page = report_page(report, hostile);

  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("alert('x')")));
  EXPECT_THAT(page, Not(HasSubstr("\x1b")));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;?"));
  EXPECT_TRUE(corpus::is_utf8(page));
}

TEST(ReportPage, NeedsNoOtherFileAndRunsNothing) {
  const std::string page = report_page({}, "news.index");

  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  for (const char* part : {"<script", "src=", "href=", "url(", "@import"}) {
    EXPECT_THAT(page, Not(HasSubstr(part)));
  }
}

}  // namespace
}  // namespace warta::indexer
