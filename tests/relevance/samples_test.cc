// SPDX-License-Identifier: GPL-2.0-or-later
// The sample articles with their judged queries: relevance is a test with a floor, not a hope. The
// floors lie a little below what is reached, so that only a real loss breaks them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>

#include "corpus/open_source.h"
#include "stemmer/data_file.h"
#include "tests/pipeline/temp_index.h"
#include "warta/evaluation.h"

namespace warta {
namespace {

using testing::Contains;
using testing::Not;

constexpr const char* kSamples = WARTA_SOURCE_DIR "/corpus/samples";
constexpr double kMrr = 0.93, kRecall = 0.85;

JudgedQueries judged() {
  return read_judged_queries(std::string(kSamples) + "/queries.tsv",
                             std::string(kSamples) + "/qrels.txt");
}

class Samples : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    temp_.emplace();
    folder_ = temp_->path() / "samples.index";
    const auto source = corpus::open_source({kSamples});
    report_ = indexer::build_index(folder_, *source, tests::language(), 0);
  }
  static void TearDownTestSuite() { temp_.reset(); }

  static Measures mean(const std::string& profile) {
    Searcher searcher(folder_.string());
    return evaluate(searcher, judged().queries, {.profile = profile}).mean;
  }

  static inline std::optional<tests::TempFolder> temp_;
  static inline std::filesystem::path folder_;
  static inline indexer::Report report_;
};

TEST_F(Samples, AreAllIndexedWithoutAFault) {
  EXPECT_GE(report_.articles, 60U);
  EXPECT_EQ(report_.faults, 0U);
}

TEST_F(Samples, EveryJudgedArticleIsThere) {
  Searcher searcher(folder_.string());
  std::vector<std::string> ids;
  for (const Hit& hit :
       searcher.search({.query = "-zzz", .limit = 1000, .copies = Copies::All}).hits)
    ids.push_back(hit.id);
  for (const JudgedQuery& query : judged().queries) {
    for (const auto& [id, grade] : query.grades) EXPECT_THAT(ids, Contains(id)) << query.id;
  }
}

TEST_F(Samples, EveryQueryIsJudged) {
  EXPECT_GE(judged().queries.size(), 30U);
  EXPECT_TRUE(judged().unjudged.empty());
  EXPECT_TRUE(judged().unexplained.empty());
}

TEST_F(Samples, TheDefaultProfileKeepsItsRelevance) {
  const Measures reached = mean("pertahanan");

  EXPECT_GE(reached.ndcg_10, 0.90);
  EXPECT_GE(reached.mrr_10, kMrr);
  EXPECT_GE(reached.recall_100, kRecall);
}

TEST_F(Samples, TheGeneralProfileKeepsItsRelevance) {
  const Measures reached = mean("umum");

  EXPECT_GE(reached.ndcg_10, 0.89);
  EXPECT_GE(reached.mrr_10, kMrr);
  EXPECT_GE(reached.recall_100, kRecall);
}

TEST_F(Samples, ConceptsFindWhatSaysItInOtherWords) {
  Searcher searcher(folder_.string());
  for (const JudgedQuery& query : judged().queries) {
    const std::string& text = query.text;
    if (text != "tot" && text != "alat utama sistem senjata" && text != "pesawat nirawak") continue;
    const Result result = searcher.search({.query = text, .limit = 100, .copies = Copies::All});
    for (const auto& [id, grade] : query.grades) {
      if (grade < 3) continue;
      EXPECT_THAT(tests::ids_of(result), Contains(id)) << text;
    }
  }
}

TEST_F(Samples, EveryScoreIsTheSumOfItsExplanation) {
  Searcher searcher(folder_.string());
  for (const JudgedQuery& query : judged().queries) {
    const Result result = searcher.search({.query = query.text, .limit = 30, .explain = true});
    for (const Hit& hit : result.hits) {
      double sum = 0;
      for (const Contribution& part : hit.contributions) sum += part.weight;
      EXPECT_NEAR(sum, hit.score, 1e-9) << query.text << ": " << hit.id;
    }
  }
}

TEST_F(Samples, AnswersBeginWithTheArticleThatAReaderWouldPutFirst) {
  const std::string path = std::string(WARTA_SOURCE_DIR) + "/tests/golden/top_articles.tsv";
  const std::string text = stemmer::read_data_file(path);
  const auto rows = stemmer::parse_data_file(text, path, {"top_articles", 1, 2, 2});
  EXPECT_GE(rows.size(), 60U);
  constexpr std::int64_t kNoon = 1'749'704'400;  // of 12 June 2025 in Jakarta
  Searcher searcher(folder_.string());
  for (const stemmer::DataRow& row : rows) {
    const Result result =
        searcher.search({.query = std::string(row.fields[0]), .limit = 1, .now = kNoon});
    EXPECT_EQ(tests::ids_of(result), std::vector<std::string>{std::string(row.fields[1])})
        << path << ':' << row.line << ": " << row.fields[0];
  }
}

TEST_F(Samples, AMinisterIsNoAnchovy) {
  Searcher searcher(folder_.string());

  EXPECT_THAT(tests::ids_of(searcher.search({.query = "menteri", .limit = 100})),
              Not(Contains("samples/kantor-berita/ikan-teri-lampung")));
}

}  // namespace
}  // namespace warta
