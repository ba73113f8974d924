// SPDX-License-Identifier: GPL-2.0-or-later
// What a query costs, and what is done where that is too much.
#include "searcher/query_cost.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "searcher/thrift.h"
#include "tests/pipeline/temp_index.h"
#include "warta/searcher.h"

namespace warta {
namespace {

using searcher::CostEstimate;
using searcher::QueryCost;
using searcher::StepCosts;
using searcher::Thrift;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using tests::article;
using tests::ids_of;
using tests::sorted_ids;
using tests::TempIndex;
using Xapian::Query;

// Ten articles with "kapal", five of them with "selam", one with "torpedo".
Xapian::WritableDatabase ten_articles() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < 10; ++i) {
    Xapian::Document document;
    document.add_posting("kapal", 1);
    if (i % 2 == 0) document.add_posting("selam", 2);
    if (i == 0) document.add_posting("torpedo", 3);
    database.add_document(document);
  }
  return database;
}

QueryCost cost_of(const Query& query) {
  const searcher::Vocabulary vocabulary(ten_articles());
  return CostEstimate(vocabulary).of(query);
}

const Query kKapal("kapal"), kSelam("selam"), kTorpedo("torpedo");

TEST(QueryCost, AWordCostsItsArticles) {
  EXPECT_EQ(cost_of(Query()).total(), 0U);
  EXPECT_EQ(cost_of(Query("meriam")).total(), 0U);
  EXPECT_EQ(cost_of(kKapal).postings, 10U);
  EXPECT_EQ(cost_of(Query(Query::OP_SCALE_WEIGHT, kSelam, 0.5)).postings, 5U);
  EXPECT_EQ(cost_of(Query(Query::OP_OR, kKapal, kSelam)).postings, 15U);
}

TEST(QueryCost, WhereAllIsAskedForTheRarestWordDecides) {
  EXPECT_LT(cost_of(Query(Query::OP_AND, kKapal, kTorpedo)).total(), 10U);
  EXPECT_LT(cost_of(Query(Query::OP_FILTER, kKapal, kTorpedo)).total(), 10U);
  EXPECT_LT(cost_of(Query(Query::OP_AND_MAYBE, kTorpedo, kKapal)).total(), 10U);
}

TEST(QueryCost, WhereWordsStandCostsMoreThanThatTheyStand) {
  const QueryCost both = cost_of(Query(Query::OP_AND, kKapal, kSelam));
  const QueryCost close = cost_of(Query(Query::OP_NEAR, kKapal, kSelam));
  EXPECT_EQ(both.places, 0U);
  EXPECT_GT(close.places, both.total());
  const QueryCost rare =
      cost_of(Query(Query::OP_AND, kTorpedo, Query(Query::OP_NEAR, kKapal, kSelam)));
  EXPECT_LT(rare.places, close.places);
}

TEST(QueryCost, ManyListsCostMoreThanTheirSum) {
  std::vector<Query> words;
  for (int i = 0; i < 40; ++i) words.emplace_back("kapal", 1, i + 1);
  EXPECT_GT(cost_of(Query(Query::OP_OR, words.begin(), words.end())).postings, 400U);
}

TEST(Thrift, SavesWhereTheMostIsSpentUntilNothingIsLeft) {
  Thrift thrift;
  EXPECT_TRUE(save(thrift, {.all = {.postings = 10, .places = 90}, .things = 8}));
  EXPECT_LT(thrift.place_articles, Thrift().place_articles);
  EXPECT_TRUE(thrift.reads_places());
  EXPECT_TRUE(save(thrift, {.all = {.postings = 10, .places = 90}, .things = 8}));
  EXPECT_FALSE(thrift.reads_places());
  const StepCosts dear{.all = {.postings = 10}, .relaxed = {.postings = 90}, .things = 8};
  EXPECT_TRUE(save(thrift, dear));
  EXPECT_LT(thrift.some_postings, Thrift().some_postings);
  EXPECT_EQ(thrift.things, Thrift().things);
  EXPECT_TRUE(save(thrift, {.all = {.postings = 10}, .things = 8}));
  EXPECT_EQ(thrift.things, 4U);
  EXPECT_FALSE(save(thrift, {.all = {.postings = 10}, .things = 1}));
}

class CostOfQueries : public testing::Test {
 protected:
  static std::string index() {
    static TempIndex built;
    [[maybe_unused]] static const auto kReport = built.build(
        {article("apart", "Latihan", "Selam itu olahraga. Nelayan punya kapal kayu di pelabuhan."),
         article("close", "Armada", "Kapal selam baru tiba di pelabuhan dengan torpedo."),
         article("ship", "Bahari", "Kapal kargo bersandar di pelabuhan."),
         article("port", "Dermaga",
                 "Pelabuhan itu ramai. Pelaut, pelajar, pelatih, pelari, pelukis dan "
                 "pelanggan datang membawa pelita, peluru, pelangi dan pelana.")});
    return built.path().string();
  }
  static Result search(const std::string& query, std::size_t cost = Limits().cost) {
    return Searcher(index()).search({.query = query, .limits = {.cost = cost}});
  }
  static std::string told(const std::string& query, std::size_t cost) {
    std::string told;
    for (const Diagnostic& item : search(query, cost).diagnostics) told += item.message + '\n';
    return told;
  }
};

TEST_F(CostOfQueries, WhatIsWithinTheLimitStaysAsItIs) {
  for (const char* query : {"\"kapal selam\"", "kapal pelabuhan", "pela*", "isi:\"kapal kargo\""}) {
    EXPECT_THAT(told(query, Limits().cost), Not(HasSubstr("costs more"))) << query;
    EXPECT_EQ(ids_of(search(query)), ids_of(search(query, SIZE_MAX))) << query;
  }
}

TEST_F(CostOfQueries, BeyondItAPhraseCountsAsItsWords) {
  EXPECT_THAT(sorted_ids(search("\"kapal selam\"")), ElementsAre("close"));
  EXPECT_THAT(sorted_ids(search("\"kapal selam\"", 20)), ElementsAre("apart", "close"));
  EXPECT_THAT(told("\"kapal selam\"", 20), HasSubstr("count as AND"));
  EXPECT_THAT(told("isi:\"kapal selam\"", 20), HasSubstr("count as AND"));
  EXPECT_THAT(told("kapal NEAR/2 selam", 20), HasSubstr("count as AND"));
}

TEST_F(CostOfQueries, BeyondItABeginningStandsForFewerWords) {
  EXPECT_THAT(told("pel*", 4), HasSubstr("stands for fewer words"));
  EXPECT_FALSE(search("pel*", 4).hits.empty());
}

TEST_F(CostOfQueries, BeyondItTheFirstThingsAreLookedFor) {
  const std::string many = "+kapal +selam +pelabuhan +torpedo";
  EXPECT_THAT(told(many, 1), HasSubstr("only the first 1 things"));
  EXPECT_THAT(sorted_ids(search(many, 1)), ElementsAre("apart", "close", "ship"));
}

TEST_F(CostOfQueries, NoLimitIsTooSmallForAnAnswer) {
  for (const char* query :
       {"\"kapal selam\" OR pel*", "(kapal NEAR pela*) -torpedo", "tanggal:2025",
        "kapal selam torpedo", "=kapal >=2 pelabuhan", "KAPAL teras:pel*"}) {
    EXPECT_NO_THROW(search(query, 0)) << query;
  }
}

}  // namespace
}  // namespace warta
