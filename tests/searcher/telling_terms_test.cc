// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/telling_terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/searcher/opened_index.h"

namespace warta::searcher {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using tests::article;
using tests::ids_of;
using tests::sorted_ids;

corpus::Article on(std::int64_t day, corpus::Article item, const std::string& source = "satu.id") {
  item.published = 1'700'000'000 + day * 86'400;
  item.source = source;
  return item;
}

class Related : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_.emplace();
    const std::string story =
        "Gunung Lewotobi meletus dan abu vulkanik menutup bandara Maumere. Ratusan pengungsi "
        "bermalam di sekolah, kata petugas bencana. Letusan itu terdengar sampai Larantuka, dan "
        "lava mengalir ke lereng utara sehingga jalan raya antara dua kota ditutup polisi.";
    std::vector<corpus::Record> news{
        on(1, article("story", "Lewotobi meletus", story)),
        on(1, article("copy", "Lewotobi meletus lagi", story), "dua.id"),
        on(2,
           article("same", "Pengungsi Lewotobi",
                   "Pengungsi letusan Lewotobi di Maumere mulai pulang setelah abu vulkanik "
                   "reda."),
           "dua.id"),
        on(400, article("later", "Pengungsi Lewotobi",
                        "Setahun letusan Lewotobi di Maumere: pengungsi pulang, abu vulkanik reda "
                        "sudah.")),
        on(2, article("padi", "Panen", "Petani memanen padi dan jagung di Indramayu."))};
    for (int i = 0; i < 30; ++i) {
      const std::string number = std::to_string(100 + i);
      news.emplace_back(on(i, article("n" + number, "Pasar " + number,
                                      "Harga beras nomor " + number + " naik di pasar kota.")));
    }
    index_->build(std::move(news));
  }
  static void TearDownTestSuite() { index_.reset(); }

  static Result search(const Request& request) {
    return Searcher(index_->path().string()).search(request);
  }

  static inline std::optional<tests::TempIndex> index_;
};

TEST_F(Related, ArticlesTellOfTheSameNearerInTimeFirst) {
  const std::vector<std::string> ids = ids_of(search({.like = "story"}));
  ASSERT_GE(ids.size(), 2U);
  EXPECT_EQ(ids[0], "same");
  EXPECT_EQ(ids[1], "later");
}

TEST_F(Related, ArticlesAreNeitherTheArticleItselfNorItsCopies) {
  for (const Copies copies : {Copies::Folded, Copies::All}) {
    for (const char* id : {"story", "copy"}) {
      const auto ids = ids_of(search({.limit = 100, .copies = copies, .like = id}));
      EXPECT_THAT(ids, Not(Contains("story"))) << id;
      EXPECT_THAT(ids, Not(Contains("copy"))) << id;
    }
  }
}

TEST_F(Related, ArticlesNeedNoQuery) {
  EXPECT_THAT(search({.like = "story"}).diagnostics, IsEmpty());
}

TEST_F(Related, WhatTheQueryAsksForHolds) {
  EXPECT_THAT(ids_of(search({.query = "sumber:dua.id", .like = "story"})), ElementsAre("same"));
  EXPECT_THAT(ids_of(search({.query = "setahun", .like = "story"})), ElementsAre("later"));
  EXPECT_THAT(ids_of(search({.query = "-maumere -pengungsi", .like = "story"})),
              Not(Contains("same")));
}

TEST_F(Related, ScoresAreTheSumsOfTheirExplanations) {
  for (const char* query : {"", "sumber:dua.id", "pengungsi"}) {
    const Result result = search({.query = query, .explain = true, .like = "story"});
    EXPECT_FALSE(result.hits.empty()) << query;
    for (const Hit& hit : result.hits) {
      EXPECT_NEAR(tests::explained(hit), hit.score, 1e-9) << query << hit.id;
    }
  }
}

TEST_F(Related, AnUnknownArticleIsRefused) {
  try {
    search({.like = "none"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Error::Code::RequestInvalid);
    EXPECT_THAT(error.what(), testing::HasSubstr("'none'"));
  }
}

TEST_F(Related, FeedbackChangesTheOrderAndNotWhatHasAllTheWords) {
  for (const char* query : {"lewotobi", "lewotobi pengungsi", "harga beras", "padi OR lewotobi"}) {
    const Result plain = search({.query = query, .limit = 100});
    const Result fed = search({.query = query, .limit = 100, .explain = true, .feedback = true});
    std::vector<std::string> strict, fed_strict;
    for (const Hit& hit : plain.hits) {
      if (hit.has_all_words) strict.push_back(hit.id);
    }
    for (const Hit& hit : fed.hits) {
      if (hit.has_all_words) fed_strict.push_back(hit.id);
      EXPECT_NEAR(tests::explained(hit), hit.score, 1e-9) << query << hit.id;
    }
    std::ranges::sort(strict);
    std::ranges::sort(fed_strict);
    EXPECT_EQ(fed_strict, strict) << query;
    EXPECT_EQ(fed.with_all_words, plain.with_all_words) << query;
  }
}

TEST(Feedback, FindsWhatSpeaksOfTheSameInOtherWords) {
  tests::TempIndex index;
  index.build({article("story", "Letusan", "Larantuka: Lewotobi meletus, abu vulkanik tebal."),
               article("same", "Letusan", "Lewotobi meletus, abu vulkanik sampai Maumere."),
               article("padi", "Panen", "Petani memanen padi."),
               article("beras", "Harga", "Harga beras naik di pasar.")});
  Searcher searcher(index.path().string());

  EXPECT_THAT(ids_of(searcher.search({.query = "larantuka"})), ElementsAre("story"));
  EXPECT_THAT(ids_of(searcher.search({.query = "larantuka", .feedback = true})),
              ElementsAre("story", "same"));
}

TEST(TellingTerms, AreTheRareWordsOfTheArticlesBestFirst) {
  tests::TempIndex index;
  index.build({article("one", "Lewotobi", "Lewotobi meletus di kota, 2024."),
               article("two", "Kota", "Harga beras di kota."),
               article("three", "Kota", "Harga padi di kota, 2024.")});
  std::vector<std::string> stems;
  for (const TellingTerm& term : telling_terms(tests::opened(index), {1}, 10)) {
    EXPECT_GT(term.weight, 0);
    EXPECT_LE(term.weight, 1);
    stems.push_back(term.stem);
  }
  ASSERT_THAT(stems, Not(IsEmpty()));
  EXPECT_THAT(stems, Not(Contains("2024")));
  EXPECT_THAT(stems, Not(Contains(testing::ContainsRegex("^[A-Z]"))));
}

TEST(TellingTerms, CanBeThoseThatOtherArticlesHaveToo) {
  tests::TempIndex index;
  index.build({article("one", "Lewotobi", "Lewotobi meletus tengah malam."),
               article("two", "Lewotobi", "Lewotobi di Flores."),
               article("three", "Kota", "Harga padi di kota.")});
  std::vector<std::string> stems;
  for (const TellingTerm& term : telling_terms(tests::opened(index), {1}, 10, 2)) {
    stems.push_back(term.stem);
  }
  EXPECT_THAT(stems, ElementsAre("lewotobi"));
}

}  // namespace
}  // namespace warta::searcher
