// SPDX-License-Identifier: GPL-2.0-or-later
// One Searcher, many threads, and an index that changes under them. Under ThreadSanitizer (./dev
// tsan) this is where a race would show; WARTA_SHARED_SEARCHES=10000 makes it long.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "tests/pipeline/temp_index.h"

namespace warta::tests {
namespace {

constexpr std::array<const char*, 16> kWords{
    "padi",   "sawah",   "jembatan", "pasar",   "sekolah", "pelabuhan", "bandara", "hutan",
    "sungai", "menteri", "wali",     "nelayan", "guru",    "dokter",    "hujan",   "panen"};

// Forty stories, each with the words that the queries below look for, and words of its own.
std::vector<corpus::Record> articles_of(int generation) {
  std::vector<corpus::Record> articles;
  for (std::size_t i = 0; i < 40; ++i) {
    std::string body = "Kapal selam menembakkan rudal.";
    for (std::size_t word = 0; word < 12; ++word) {
      body += std::string(" ") + kWords[(i * (word + 3) + word * word) % kWords.size()];
    }
    corpus::Article each =
        article("id" + std::to_string(i), "Uji rudal ke-" + std::to_string(generation), body + '.');
    each.source = i % 2 == 0 ? "KBN" : "Antara";
    each.published = 1'700'000'000 + static_cast<std::int64_t>(i) * 86'400;
    articles.emplace_back(each);
  }
  return articles;
}

int rounds() {
  constexpr int kUsual = 100;
  const char* const wanted = std::getenv("WARTA_SHARED_SEARCHES");
  return wanted == nullptr ? kUsual : std::atoi(wanted);
}

Request request_of(int round) {
  static constexpr std::array<const char*, 6> kQueries{
      "rudal", "\"kapal selam\"", "penembakan rudal", "sumber:antara rudal", "jembtan", "rud*"};
  Request request{.query = kQueries[static_cast<std::size_t>(round) % kQueries.size()]};
  request.explain = round % 5 == 0;
  if (round % 7 == 0) request.facets = {"source", "month", "concept"};
  request.timeline = round % 11 == 0;
  if (round % 13 == 0) request.like = "id3";
  return request;
}

// What is wrong with one round of a thread; empty if nothing is.
std::string complaint(Searcher& searcher, int round) {
  const Request request = request_of(round);
  const Result result = searcher.search(request);
  const std::string asked = request.query + (request.like.empty() ? "" : " like " + request.like);
  if (result.hits.empty()) return "nothing found: " + asked;
  for (const Hit& hit : result.hits) {
    if (hit.title != result.hits[0].title) return "two generations in one answer: " + asked;
  }
  if (round % 10 == 0 && searcher.complete("ru").empty()) return "no completion";
  if (round % 10 == 5 && !searcher.article("id1")) return "no article";
  if (round % 10 == 7 && searcher.state().articles != 40) return "another number of articles";
  return "";
}

TEST(SharedSearcher, AnswersManyThreadsWholeFromOneGenerationEachTime) {
  TempIndex index;
  index.build(articles_of(0));
  Searcher searcher(index.path().string(), {.readers = 4});
  std::atomic<int> at_work = 8;
  std::mutex mutex;
  std::set<std::string> complaints;
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      for (int round = 0; round < rounds(); ++round) {
        const std::string one = complaint(searcher, round + t);
        if (one.empty()) continue;
        const std::lock_guard lock(mutex);
        complaints.insert(one);
      }
      --at_work;
    });
  }
  for (int generation = 1; at_work > 0; ++generation) index.build(articles_of(generation));
  for (std::thread& thread : threads) thread.join();

  EXPECT_THAT(complaints, testing::IsEmpty());
}

TEST(SharedSearcher, WhoFindsAllReadersTakenWaits) {
  TempIndex index;
  index.build(articles_of(0));
  Searcher searcher(index.path().string(), {.readers = 1});
  std::atomic<int> answered = 0;
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i)
        answered += searcher.search({.query = "rudal"}).hits.empty() ? 0 : 1;
    });
  }
  for (std::thread& thread : threads) thread.join();

  EXPECT_EQ(answered, 160);
}

TEST(SharedSearcher, ABadRequestTakesNoReaderAway) {
  TempIndex index;
  index.build(articles_of(0));
  Searcher searcher(index.path().string(), {.readers = 1});
  for (int i = 0; i < 5; ++i) {
    EXPECT_THROW(searcher.search({.query = "rudal", .profile = "none"}), Error);
    EXPECT_THROW(searcher.search({.like = "nobody"}), Error);
  }
  EXPECT_FALSE(searcher.search({.query = "rudal"}).hits.empty());
}

TEST(SharedSearcher, OpensTheIndexAgainOnceItIsBack) {
  TempIndex index;
  index.build(articles_of(0));
  Searcher searcher(index.path().string(), {.readers = 1});
  std::filesystem::remove_all(index.path());
  EXPECT_THROW(searcher.search({.query = "rudal"}), Error);
  index.build(articles_of(1));
  EXPECT_FALSE(searcher.search({.query = "rudal"}).hits.empty());
}

TEST(SharedSearcher, TellsWhatIsLive) {
  TempIndex index;
  index.build(articles_of(0));
  Searcher searcher(index.path().string());
  const IndexState first = searcher.state();
  EXPECT_EQ(first.articles, 40U);
  EXPECT_EQ(first.built, 1'750'000'000);
  EXPECT_EQ(searcher.search({.query = "rudal"}).generation, first.generation);
  index.build(articles_of(1));
  EXPECT_NE(searcher.state().generation, first.generation);
}

}  // namespace
}  // namespace warta::tests
