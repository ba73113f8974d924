// SPDX-License-Identifier: GPL-2.0-or-later
// The sample articles with their judged queries: relevance is a test with a floor, not a hope. The
// floors lie a little below what is reached, so that only a real loss breaks them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

#include "corpus/open_source.h"
#include "tests/pipeline/temp_index.h"

namespace warta {
namespace {

using testing::Contains;
using testing::Not;

constexpr const char* kSamples = WARTA_SOURCE_DIR "/corpus/samples";

using Grades = std::map<std::string, int>;  // article → 0..3

std::map<std::string, Grades> read_judgments() {
  std::map<std::string, Grades> judgments;
  std::ifstream in(std::string(kSamples) + "/qrels.txt");
  std::string query, zero, id;
  int grade = 0;
  while (in >> query >> zero >> id >> grade) judgments[query][id] = grade;
  return judgments;
}

std::map<std::string, std::string> read_queries() {
  std::map<std::string, std::string> queries;
  std::ifstream in(std::string(kSamples) + "/queries.tsv");
  std::string query, text;
  while (std::getline(in, query, '\t') && std::getline(in, text)) queries[query] = text;
  return queries;
}

// nDCG at 10 with gains 2^grade - 1 (Järvelin and Kekäläinen 2002).
double ndcg(const Result& result, const Grades& grades) {
  const auto gain = [](int grade) { return std::exp2(grade) - 1; };
  double found = 0, ideal = 0;
  for (std::size_t i = 0; i < result.hits.size() && i < 10; ++i) {
    const auto grade = grades.find(result.hits[i].id);
    if (grade != grades.end()) found += gain(grade->second) / std::log2(static_cast<double>(i) + 2);
  }
  std::vector<int> best;
  for (const auto& [id, grade] : grades) best.push_back(grade);
  std::ranges::sort(best, std::greater<>());
  for (std::size_t i = 0; i < best.size() && i < 10; ++i) {
    ideal += gain(best[i]) / std::log2(static_cast<double>(i) + 2);
  }
  return ideal > 0 ? found / ideal : 0;
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

  static double mean_ndcg(const std::string& profile) {
    Searcher searcher(folder_.string());
    const auto queries = read_queries();
    double sum = 0;
    std::size_t count = 0;
    for (const auto& [query, grades] : read_judgments()) {
      sum += ndcg(searcher.search({.query = queries.at(query), .profile = profile}), grades);
      ++count;
    }
    return sum / static_cast<double>(count);
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
  for (const Hit& hit : searcher.search({.query = "-zzz", .limit = 1000}).hits)
    ids.push_back(hit.id);
  for (const auto& [query, grades] : read_judgments()) {
    for (const auto& [id, grade] : grades) EXPECT_THAT(ids, Contains(id)) << query;
  }
}

TEST_F(Samples, TheDefaultProfileKeepsItsRelevance) { EXPECT_GE(mean_ndcg("pertahanan"), 0.90); }

TEST_F(Samples, TheGeneralProfileKeepsItsRelevance) { EXPECT_GE(mean_ndcg("umum"), 0.89); }

TEST_F(Samples, ConceptsFindWhatSaysItInOtherWords) {
  Searcher searcher(folder_.string());
  const auto judgments = read_judgments();
  const auto queries = read_queries();
  for (const auto& [query, text] : queries) {
    if (text != "tot" && text != "alat utama sistem senjata" && text != "pesawat nirawak") continue;
    const Result result = searcher.search({.query = text, .limit = 100});
    for (const auto& [id, grade] : judgments.at(query)) {
      if (grade < 3) continue;
      EXPECT_THAT(tests::ids_of(result), Contains(id)) << text;
    }
  }
}

TEST_F(Samples, EveryScoreIsTheSumOfItsExplanation) {
  Searcher searcher(folder_.string());
  for (const auto& [query, text] : read_queries()) {
    const Result result = searcher.search({.query = text, .limit = 30, .explain = true});
    for (const Hit& hit : result.hits) {
      double sum = 0;
      for (const Contribution& part : hit.contributions) sum += part.weight;
      EXPECT_NEAR(sum, hit.score, 1e-9) << text << ": " << hit.id;
    }
  }
}

TEST_F(Samples, AMinisterIsNoAnchovy) {
  Searcher searcher(folder_.string());

  EXPECT_THAT(tests::ids_of(searcher.search({.query = "menteri", .limit = 100})),
              Not(Contains("samples/kantor-berita/ikan-teri-lampung")));
}

}  // namespace
}  // namespace warta
