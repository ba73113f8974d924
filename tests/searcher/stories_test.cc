// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/stories.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/searcher/opened_index.h"

namespace warta::searcher {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using tests::ids_of;

corpus::Article published(corpus::Article item, std::int64_t day, const std::string& source) {
  if (day >= 0) item.published = 1'700'000'000 + day * 86'400;
  item.source = source;
  item.url = "https://" + source + "/" + item.id;
  return item;
}

// One story four times, one copy of it undated, and another article.
class Copied : public testing::Test {
 protected:
  void SetUp() override {
    const std::string body =
        "Kapal patroli menemukan rakit hanyut di Selat Sunda dan menarik rakit itu ke pelabuhan "
        "Merak bersama tiga nelayan yang kehabisan air minum sesudah dua hari terombang-ambing. "
        "Menurut komandan kapal, para nelayan berangkat dari Labuan untuk mencari cumi-cumi ketika "
        "mesin mereka mati dan arus membawa mereka ke barat daya hingga melewati mercusuar.";
    index_.build({
        published(tests::article("undated", "Rakit hanyut ditemukan", body), -1, "tanpa.id"),
        published(tests::article("third", "Rakit hanyut ditemukan", body), 3, "tiga.id"),
        published(tests::article("first", "Nelayan selamat", body), 1, "satu.id"),
        published(tests::article("second", "Rakit rakit rakit", body), 2, "dua.id"),
        published(tests::article("other", "Rakit", "Lomba rakit bambu di Ciliwung."), 4, "x.id"),
    });
  }

  Result search(const Request& request) const {
    return Searcher(index_.path().string()).search(request);
  }

  tests::TempIndex index_;
};

std::vector<std::string> copies_of(const Hit& hit) {
  std::vector<std::string> ids;
  for (const Copy& copy : hit.copies) ids.push_back(copy.id);
  return ids;
}

TEST_F(Copied, AStoryIsOneHitTheFirstPublished) {
  for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Oldest}) {
    const Result result = search({.query = "rakit hanyut", .limit = 1, .sort = sort});
    EXPECT_THAT(ids_of(result), ElementsAre("first"));
  }
  EXPECT_THAT(tests::sorted_ids(search({.query = "rakit"})), ElementsAre("first", "other"));
}

TEST_F(Copied, TheOthersAreItsCopiesTheOldestFirstAndTheUndatedLast) {
  const Hit hit = search({.query = "rakit hanyut", .limit = 1}).hits.at(0);

  EXPECT_THAT(copies_of(hit), ElementsAre("second", "third", "undated"));
  EXPECT_EQ(hit.copies[0].title, "Rakit rakit rakit");
  EXPECT_EQ(hit.copies[0].source, "dua.id");
  EXPECT_EQ(hit.copies[0].url, "https://dua.id/second");
  EXPECT_EQ(hit.copies[0].published, 1'700'000'000 + 2 * 86'400);
  EXPECT_EQ(hit.copies[2].published, std::nullopt);
}

TEST_F(Copied, WhereTheFirstDoesNotMatchTheNextStandsForAll) {
  const Result result = search({.query = "rakit hanyut sumber:tiga.id", .limit = 1});

  EXPECT_THAT(ids_of(result), ElementsAre("third"));
  EXPECT_THAT(copies_of(result.hits[0]), ElementsAre("first", "second", "undated"));
}

TEST_F(Copied, AllOfThemAreHitsIfAskedFor) {
  const Result result = search({.query = "rakit", .sort = Sort::Oldest, .copies = Copies::All});

  EXPECT_THAT(ids_of(result), ElementsAre("first", "second", "third", "other", "undated"));
  for (const Hit& hit : result.hits) EXPECT_THAT(hit.copies, IsEmpty());
}

TEST_F(Copied, TotalsCountAll) {
  for (const Copies copies : {Copies::Folded, Copies::All}) {
    const Result result = search({.query = "rakit", .copies = copies});
    EXPECT_EQ(result.total, 5U);
    EXPECT_EQ(result.with_all_words, 5U);
  }
}

TEST_F(Copied, AStoryThatIsNoneHasNoCopies) {
  Stories stories(tests::opened(index_));
  EXPECT_THAT(stories.copies_of("no such story"), IsEmpty());
  EXPECT_THAT(Stories().copies_of(""), IsEmpty());
}

}  // namespace
}  // namespace warta::searcher
