// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/evaluation.h"

#include <gmock/gmock.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/pipeline/temp_index.h"

namespace warta {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Result answer(const std::vector<std::string>& ids) {
  Result result;
  for (const std::string& id : ids) result.hits.push_back({.id = id});
  return result;
}

TEST(Evaluation, IsOneForTheIdealOrder) {
  const Measures measures = measure(answer({"a", "b"}), {.grades = {{"a", 3}, {"b", 1}}});

  EXPECT_DOUBLE_EQ(measures.ndcg_10, 1);
  EXPECT_DOUBLE_EQ(measures.mrr_10, 1);
  EXPECT_DOUBLE_EQ(measures.recall_100, 1);
  EXPECT_DOUBLE_EQ(measures.unjudged_10, 0);
}

TEST(Evaluation, DiscountsGainsByTheirPlace) {
  // 7 at place 2 and 1 at place 3, against 7 at 1 and 1 at 2.
  const Measures measures =
      measure(answer({"x", "a", "b"}), {.grades = {{"a", 3}, {"b", 1}, {"c", 0}}});

  EXPECT_NEAR(measures.ndcg_10, (7 / std::log2(3) + 1 / std::log2(4)) / (7 + 1 / std::log2(3)),
              1e-12);
  EXPECT_DOUBLE_EQ(measures.mrr_10, 0.5);
  EXPECT_DOUBLE_EQ(measures.unjudged_10, 1);
}

TEST(Evaluation, LooksAtTenForTheOrderAndAtAHundredForRecall) {
  std::vector<std::string> ids;
  ids.reserve(120);
  for (int i = 0; i < 120; ++i) ids.push_back(std::to_string(i));
  const Measures measures =
      measure(answer(ids), {.grades = {{"10", 3}, {"99", 1}, {"100", 1}, {"absent", 1}}});

  EXPECT_DOUBLE_EQ(measures.ndcg_10, 0);
  EXPECT_DOUBLE_EQ(measures.mrr_10, 0);
  EXPECT_DOUBLE_EQ(measures.recall_100, 0.5);
  EXPECT_DOUBLE_EQ(measures.unjudged_10, 10);
}

TEST(Evaluation, KnowsIdsAsTrecWritesThem) {
  EXPECT_DOUBLE_EQ(measure(answer({"a b"}), {.grades = {{"a%20b", 1}}}).ndcg_10, 1);
}

class Judged : public testing::Test {
 protected:
  std::string queries(const std::string& text) { return folder_.write("queries.tsv", text); }
  std::string qrels(const std::string& text) { return folder_.write("qrels.txt", text); }

  tests::TempFolder folder_;
};

TEST_F(Judged, ReadsQueriesWithTheirGradesAndTags) {
  const JudgedQueries judged =
      read_judged_queries(queries("# head\n\nq1\tkapal selam\tname sea\r\nq2\tpadi\n"),
                          qrels("q1 0 a 3\nq1 0 b 0\nq2 0 c 1\n"));

  ASSERT_EQ(judged.queries.size(), 2U);
  EXPECT_EQ(judged.queries[0].text, "kapal selam");
  EXPECT_THAT(judged.queries[0].tags, ElementsAre("name", "sea"));
  EXPECT_EQ(judged.queries[0].grades.at("a"), 3);
}

TEST_F(Judged, TakesTagsFromTopics) {
  const std::string topics = folder_.write("topics.tsv", "q1\tkapal\tTentang kapal.\tsea affix\n");
  const JudgedQueries judged =
      read_judged_queries(queries("q1\tkapal\n"), qrels("q1 0 a 3\n"), topics);

  EXPECT_THAT(judged.queries[0].tags, ElementsAre("sea", "affix"));
}

TEST_F(Judged, TellsWhatIsLeftOut) {
  const JudgedQueries judged = read_judged_queries(queries("q1\tkapal\nq2\tpadi\nq3\tradar\n"),
                                                   qrels("q1 0 a 3\nq2 0 a 0\nq9 0 a 1\n"));

  EXPECT_EQ(judged.queries.size(), 1U);
  EXPECT_THAT(judged.unjudged, ElementsAre("q2", "q3"));
  EXPECT_THAT(judged.unexplained, ElementsAre("q9"));
}

TEST_F(Judged, NamesTheBadLine) {
  const auto message = [&](const std::string& queries_text, const std::string& qrels_text) {
    try {
      read_judged_queries(queries(queries_text), qrels(qrels_text));
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Error::Code::DataFileInvalid);
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_THAT(message("q1 kapal\n", "q1 0 a 3\n"), HasSubstr("queries.tsv:1: "));
  EXPECT_THAT(message("q1\tkapal\n", "q1 0 a 3\nq1 0 a\n"), HasSubstr("qrels.txt:2: "));
  EXPECT_THAT(message("q1\tkapal\n", "q1 0 a much\n"), HasSubstr("qrels.txt:1: "));
}

class Evaluated : public testing::Test {
 protected:
  void SetUp() override {
    index_.build({tests::article("a", "Kapal patroli", "Kapal patroli berlayar ke utara."),
                  tests::article("b", "Padi", "Panen padi; sebuah kapal lewat."),
                  tests::article("c", "Radar", "Radar dan alutsista lain.")});
    searcher_.emplace(index_.path().string());
    queries_ = {{.id = "q1", .text = "kapal", .tags = {"sea"}, .grades = {{"a", 3}}},
                {.id = "q2", .text = "padi", .tags = {"land"}, .grades = {{"b", 2}}},
                {.id = "q3", .text = "gandum", .tags = {"land"}, .grades = {{"b", 1}}}};
  }

  tests::TempIndex index_;
  std::optional<Searcher> searcher_;
  std::vector<JudgedQuery> queries_;
};

TEST_F(Evaluated, HasMeansOverAllAndByTag) {
  const Evaluation evaluation = evaluate(*searcher_, queries_, {});

  ASSERT_EQ(evaluation.queries.size(), 3U);
  EXPECT_DOUBLE_EQ(evaluation.queries[0].measures.ndcg_10, 1);
  EXPECT_DOUBLE_EQ(evaluation.queries[2].measures.ndcg_10, 0) << "nothing is found";
  EXPECT_NEAR(evaluation.mean.ndcg_10, 2.0 / 3, 1e-12);
  ASSERT_EQ(evaluation.by_tag.size(), 2U);
  EXPECT_EQ(evaluation.by_tag[0].tag, "land");
  EXPECT_EQ(evaluation.by_tag[0].queries, 2U);
  EXPECT_DOUBLE_EQ(evaluation.by_tag[0].mean.recall_100, 0.5);
}

TEST_F(Evaluated, AblatesEveryNumberThatIsNotZero) {
  const Request request{.profile = "pertahanan"};
  const auto ablations =
      ablate(*searcher_, queries_, request, evaluate(*searcher_, queries_, request));

  std::size_t in_use = 0;
  for (const auto& [name, value] : searcher_->numbers("pertahanan")) in_use += value != 0;
  EXPECT_EQ(ablations.size(), in_use);
}

TEST_F(Evaluated, AblatesNumbersThatWereSet) {
  Request request{.profile = "polos"};
  request.settings = {{"bm25_k1", 0}};
  const auto ablations =
      ablate(*searcher_, queries_, request, evaluate(*searcher_, queries_, request));

  for (const Ablation& ablation : ablations) EXPECT_NE(ablation.number, "bm25_k1");
}

TEST_F(Evaluated, IsJson) {
  const auto json = nlohmann::json::parse(to_json(std::vector{evaluate(*searcher_, queries_, {})}));

  EXPECT_EQ(json["format"], 1);
  EXPECT_EQ(json["evaluations"][0]["queries"][0]["id"], "q1");
  EXPECT_EQ(json["evaluations"][0]["queries"][0]["measures"]["ndcg_10"], 1);
}

}  // namespace
}  // namespace warta
