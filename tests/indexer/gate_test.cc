// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/gate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "stemmer/data_file.h"

namespace warta::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

Checks parsed(const std::string& rows) {
  return parse_checks("# warta checks 1\n" + rows, "checks.tsv");
}

std::string complaint(const std::string& rows) {
  try {
    parsed(rows);
  } catch (const stemmer::DataFileError& error) {
    return error.what();
  }
  return "";
}

const AnswerQuery kNoAnswer = [](const std::string&, std::size_t) {
  return std::vector<std::string>{};
};

// The one result whose name begins so.
CheckResult result_of(const std::string& rows, const GateInput& input, const std::string& name,
                      const AnswerQuery& answer = kNoAnswer) {
  for (const CheckResult& result : check(parsed(rows), input, answer)) {
    if (result.check.starts_with(name)) return result;
  }
  throw std::runtime_error("no check " + name);
}

TEST(Checks, AreReadFromRows) {
  const Checks checks = parsed(
      "least_articles\t1000\n# a comment\n\nlargest_drop_percent\t20\nmost_faults_percent\t2.5\n"
      "query\tkapal selam ToT\tsamples/portal/insinyur\t3\nquery\tbanjir\tb\t1\n");

  EXPECT_EQ(checks.least_articles, 1'000U);
  EXPECT_EQ(checks.largest_drop_percent, 20);
  EXPECT_EQ(checks.most_faults_percent, 2.5);
  ASSERT_THAT(checks.queries, SizeIs(2));
  EXPECT_EQ(checks.queries[0].query, "kapal selam ToT");
  EXPECT_EQ(checks.queries[0].article, "samples/portal/insinyur");
  EXPECT_EQ(checks.queries[0].top, 3U);
}

TEST(Checks, WithAMistakeAreRefusedWithItsPlace) {
  struct Row {
    std::string rows, complaint;
  };
  for (const auto& [rows, reason] : std::vector<Row>{
           {"least_articles\tmany\n", "checks.tsv:2: 'many' is no whole number above 0"},
           {"least_articles\t0\n", "checks.tsv:2: '0' is no whole number above 0"},
           {"least_articles\t-1\n", "checks.tsv:2: '-1' is no whole number above 0"},
           {"\nleast_articles\t1\t2\n", "checks.tsv:3: least_articles takes one number"},
           {"least_articles\t1\nleast_articles\t2\n",
            "checks.tsv:3: least_articles was given before"},
           {"most_faults_percent\t101\n", "checks.tsv:2: '101' is no number from 0 to 100"},
           {"most_faults_percent\tnan\n", "checks.tsv:2: 'nan' is no number from 0 to 100"},
           {"largest_drop_percent\t20%\n", "checks.tsv:2: '20%' is no number from 0 to 100"},
           {"most_articles\t5\n", "checks.tsv:2: there is no check 'most_articles'"},
           {"query\tbanjir\ta\n",
            "checks.tsv:2: query takes a query, an article's id and a number"},
           {"query\t\ta\t3\n", "checks.tsv:2: the query is empty"},
           {"query\tbanjir\t\t3\n", "checks.tsv:2: the article's id is empty"},
           {"query\tbanjir\ta\t0\n", "checks.tsv:2: '0' is no whole number above 0"},
           {"query\tbanjir\ta\t1001\n", "checks.tsv:2: more than 1000 hits"},
           {"least_articles\n", "checks.tsv:2: expected 2 to 4 fields, found 1"},
       }) {
    EXPECT_EQ(complaint(rows), reason) << rows;
  }
  EXPECT_THROW(parse_checks("least_articles\t1\n", "checks.tsv"), stemmer::DataFileError);
}

TEST(Checks, OfTheExampleAreReadable) {
  const std::string path = std::string(WARTA_SOURCE_DIR) + "/indexer/systemd/checks.tsv";

  EXPECT_EQ(parse_checks(stemmer::read_data_file(path), path).least_articles, 1'000U);
}

TEST(Gate, WithoutAFileAsksForOneArticleAndTheRulesOfThisProgram) {
  const auto results = check({}, {.new_articles = 1}, {});

  EXPECT_THAT(results, SizeIs(2));
  EXPECT_TRUE(all_passed(results));
  EXPECT_FALSE(all_passed(check({}, {.new_articles = 0}, {})));
}

TEST(Gate, RefusesAGenerationOfOtherRules) {
  GateInput input{.new_articles = 10};
  input.new_generation.analysis = 1;

  EXPECT_FALSE(all_passed(check({}, input, {})));
  input.program.analysis = 1;
  EXPECT_TRUE(all_passed(check({}, input, {})));
}

TEST(Gate, LetsNewRulesFollowOldOnes) {
  GateInput input{.new_articles = 10};
  input.old_generation = schema::Fingerprint{.analysis = 5};
  const CheckResult rules = result_of("", input, "rules");

  EXPECT_TRUE(rules.passed);
  EXPECT_THAT(rules.detail, HasSubstr("the live generation has others"));
}

TEST(Gate, AsksForTheLeastArticles) {
  EXPECT_TRUE(result_of("least_articles\t10\n", {.new_articles = 10}, "least").passed);
  EXPECT_FALSE(result_of("least_articles\t10\n", {.new_articles = 9}, "least").passed);
}

TEST(Gate, ComparesWithTheLiveGeneration) {
  const std::string rows = "largest_drop_percent\t20\n";

  EXPECT_TRUE(result_of(rows, {.old_articles = 100, .new_articles = 80}, "largest").passed);
  EXPECT_FALSE(result_of(rows, {.old_articles = 100, .new_articles = 79}, "largest").passed);
  EXPECT_TRUE(result_of(rows, {.old_articles = 100, .new_articles = 500}, "largest").passed);
  EXPECT_TRUE(result_of(rows, {.new_articles = 1}, "largest").passed);
  EXPECT_TRUE(result_of(rows, {.old_articles = 0, .new_articles = 0}, "largest").passed);
}

TEST(Gate, CountsFaultsAgainstAllRecords) {
  const std::string rows = "most_faults_percent\t5\n";

  EXPECT_TRUE(result_of(rows, {.faults = 5, .records = 100}, "most").passed);
  const CheckResult result = result_of(rows, {.faults = 6, .records = 100}, "most");
  EXPECT_FALSE(result.passed);
  EXPECT_EQ(text_of(result),
            "failed: most_faults_percent 5: 6 of 100 records could not be read: 6 %");
  EXPECT_TRUE(result_of(rows, {}, "most").passed);
}

TEST(Gate, LooksForTheArticleAmongTheFirstHits) {
  const AnswerQuery answer = [](const std::string& query, std::size_t) {
    return query == "banjir" ? std::vector<std::string>{"a", "b", "c"} : std::vector<std::string>{};
  };
  EXPECT_EQ(text_of(result_of("query\tbanjir\tb\t2\n", {}, "query", answer)),
            "passed: query banjir: b is hit 2");
  EXPECT_EQ(text_of(result_of("query\tbanjir\tc\t2\n", {}, "query", answer)),
            "failed: query banjir: c is not among the first 2");
  EXPECT_FALSE(result_of("query\tradar\ta\t2\n", {}, "query", answer).passed);
}

TEST(Gate, FailsAQueryThatIsNotAnswered) {
  const AnswerQuery broken = [](const std::string&, std::size_t) -> std::vector<std::string> {
    throw std::runtime_error("the index is damaged");
  };
  const CheckResult result = result_of("query\tbanjir\ta\t3\n", {}, "query", broken);

  EXPECT_FALSE(result.passed);
  EXPECT_EQ(result.detail, "not answered: the index is damaged");
}

TEST(Gate, RunsEveryCheckWhateverFailed) {
  const auto results =
      check(parsed("least_articles\t10\nmost_faults_percent\t1\nquery\tbanjir\ta\t3\n"),
            {.faults = 1, .records = 1}, kNoAnswer);
  std::vector<bool> passed;
  passed.reserve(results.size());
  for (const CheckResult& result : results) passed.push_back(result.passed);

  EXPECT_THAT(passed, ElementsAre(true, false, false, false));
}

TEST(Gate, TellsNothingThatATerminalWouldActOn) {
  EXPECT_EQ(text_of({"query \x1b[31m", false, "a\nb"}), "failed: query ?[31m: a?b");
}

}  // namespace
}  // namespace warta::indexer
