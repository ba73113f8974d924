// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/indexer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "indexer/generations.h"
#include "indexer/index_lock.h"
#include "indexer/schema/generation.h"
#include "indexer/verify.h"
#include "tests/pipeline/temp_index.h"
#include "tests/temp_folder.h"
#include "warta/searcher.h"

namespace warta {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::int64_t kNow = 1'750'000'000;

Article radar() {
  return {.id = "radar", .title = "Radar Biak", .body = "Radar pertahanan udara diuji di Biak."};
}
Article harvest() {
  return {.id = "panen", .title = "Panen raya", .body = "Petani memanen padi di Indramayu."};
}
Article rockets() {
  return {.id = "rudal", .title = "Uji rudal", .body = "TNI AL menguji rudal antikapal di laut."};
}

// What `action` throws.
template <typename Action>
Error::Code thrown(const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()), "");
    return error.code();
  }
  ADD_FAILURE() << "nothing was thrown";
  return Error::Code::IndexMissing;
}

// Both ways keep the same promises.
class IndexerOf : public testing::TestWithParam<bool> {
 protected:
  IndexerOptions options() const { return {.jobs = 1, .in_place = GetParam(), .now = kNow}; }
  Indexer indexer() const { return Indexer(path(), options()); }
  std::string path() const { return folder_ / "news.index"; }
  Commit commit(const std::vector<Article>& articles,
                const std::vector<std::string>& removed = {}) const {
    Indexer one = indexer();
    for (const Article& article : articles) one.add(article);
    for (const std::string& id : removed) one.remove(id);
    return one.commit();
  }
  std::vector<std::string> found(const std::string& query) const {
    return tests::sorted_ids(Searcher(path()).search({.query = query}));
  }
  std::size_t articles() const { return Searcher(path()).state().articles; }

 private:
  tests::TempFolder folder_;
};

INSTANTIATE_TEST_SUITE_P(ACopyOrInPlace, IndexerOf, testing::Bool(),
                         [](const auto& in_place) { return in_place.param ? "InPlace" : "Copy"; });

TEST_P(IndexerOf, MakesAnIndexThatIsNotThere) {
  const Commit made = commit({radar(), harvest()});

  EXPECT_EQ(made.generation, "1");
  EXPECT_EQ(made.added, 2U);
  EXPECT_EQ(made.articles, 2U);
  EXPECT_THAT(found("radar"), ElementsAre("radar"));
  EXPECT_EQ(Searcher(path()).state().built, kNow);
}

TEST_P(IndexerOf, AddsExchangesAndRemovesTogether) {
  commit({radar(), harvest()});
  Article changed = radar();
  changed.body = "Radar itu dipindahkan ke Natuna.";
  const Commit made = commit({changed, rockets()}, {"panen"});

  EXPECT_EQ(made.generation, GetParam() ? "1.1" : "2");
  EXPECT_EQ(made.generation, Searcher(path()).state().generation);
  EXPECT_EQ(made.added, 1U);
  EXPECT_EQ(made.changed, 1U);
  EXPECT_EQ(made.removed, 1U);
  EXPECT_EQ(made.articles, 2U);
  EXPECT_THAT(found("natuna"), ElementsAre("radar"));
  EXPECT_THAT(found("rudal"), ElementsAre("rudal"));
  EXPECT_THAT(found("padi"), IsEmpty());
  EXPECT_FALSE(Searcher(path()).article("panen"));
  EXPECT_THAT(indexer::verify(path()).problems, IsEmpty());
}

TEST_P(IndexerOf, DoesNotUpdateWhatIsNotThere) {
  commit({radar()});
  Indexer one = indexer();
  Article changed = radar();
  changed.body = "Radar itu dipindahkan ke Natuna.";
  one.update(changed);
  one.update(rockets());
  const Commit made = one.commit();

  EXPECT_EQ(made.changed, 1U);
  EXPECT_EQ(made.added, 0U);
  EXPECT_THAT(made.missing, ElementsAre("rudal"));
  EXPECT_THAT(found("natuna"), ElementsAre("radar"));
  EXPECT_THAT(found("rudal"), IsEmpty());
}

TEST_P(IndexerOf, UpdatesWhatWasAddedJustBefore) {
  Indexer one = indexer();
  one.add(radar());
  Article changed = radar();
  changed.body = "Radar itu dipindahkan ke Natuna.";
  one.update(changed);

  EXPECT_THAT(one.commit().missing, IsEmpty());
  EXPECT_THAT(found("natuna"), ElementsAre("radar"));
}

TEST_P(IndexerOf, GoesByTheLastChangeToAnId) {
  commit({radar(), harvest()});
  Indexer one = indexer();
  one.add(rockets());
  one.remove("rudal");
  one.remove("panen");
  Article changed = harvest();
  changed.body = "Petani memanen jagung.";
  one.add(changed);
  const Commit made = one.commit();

  EXPECT_THAT(made.missing, ElementsAre("rudal"));
  EXPECT_EQ(made.changed, 1U);
  EXPECT_EQ(made.removed, 0U);
  EXPECT_EQ(articles(), 2U);
  EXPECT_THAT(found("jagung"), ElementsAre("panen"));
}

TEST_P(IndexerOf, TellsOfRemovalsThatRemoveNothing) {
  commit({radar()});
  const Commit made = commit({}, {"x", "radar-2"});

  EXPECT_THAT(made.missing, ElementsAre("radar-2", "x"));
  EXPECT_EQ(made.generation, "1") << "nothing has changed";
}

TEST_P(IndexerOf, ChangesNothingWhereNothingIsNew) {
  commit({radar(), harvest()});
  const Commit made = commit({radar()});

  EXPECT_EQ(made.generation, "1");
  EXPECT_EQ(made.unchanged, 1U);
  EXPECT_EQ(made.articles, 2U);
  EXPECT_EQ(indexer().commit().generation, "1");
}

TEST_P(IndexerOf, CleansArticlesAsFilesAreCleaned) {
  commit({{.id = " 1\n",
           .title = "Radar baru tiba di Biak",
           .body = "JAKARTA, KOMPAS.com - Radar &amp; antena tiba.\nBaca juga: Harga cabai naik",
           .url = "https://genews.example/1?utm_source=x"}});
  const auto kept = Searcher(path()).article("1");

  ASSERT_TRUE(kept);
  EXPECT_THAT(kept->body, HasSubstr("Radar & antena tiba."));
  EXPECT_THAT(kept->body, testing::Not(HasSubstr("Baca juga")));
  EXPECT_EQ(kept->place, "Jakarta");
  EXPECT_EQ(kept->url, "https://genews.example/1");
  EXPECT_EQ(commit({radar()}, {" 1\n"}).removed, 1U) << "ids are cleaned alike";
}

TEST_P(IndexerOf, GivesAnIdToAnArticleWithoutOne) {
  Article with_url = radar();
  with_url.id = "";
  with_url.url = "https://genews.example/radar";
  Article with_text = harvest();
  with_text.id = "";
  commit({with_url, with_text});

  EXPECT_THAT(found("radar"), ElementsAre("https://genews.example/radar"));
  ASSERT_THAT(found("padi"), SizeIs(1));
  EXPECT_THAT(found("padi")[0], SizeIs(32));
}

TEST_P(IndexerOf, TellsWhichArticlesItDoesNotTake) {
  const Commit made =
      commit({radar(), {.id = "empty"}, {.id = "bytes", .title = "a\xFF", .body = "b"}});

  EXPECT_EQ(made.articles, 1U);
  ASSERT_THAT(made.refused, SizeIs(2));
  EXPECT_EQ(made.refused[0].id, "empty");
  EXPECT_EQ(made.refused[0].reason, "no title and no body");
  EXPECT_EQ(made.refused[1].id, "bytes");
  EXPECT_EQ(made.refused[1].reason, "not UTF-8");
}

TEST_P(IndexerOf, LeavesNoIndexEmpty) {
  EXPECT_EQ(thrown([&] { indexer().commit(); }), Error::Code::NoArticles);
  commit({radar()});
  EXPECT_EQ(thrown([&] { commit({}, {"radar"}); }), Error::Code::NoArticles);
  EXPECT_THAT(found("radar"), ElementsAre("radar"));
}

TEST_P(IndexerOf, KeepsChangesThatCouldNotBeCommitted) {
  commit({radar()});
  Indexer one = indexer();
  one.add(rockets());
  {
    const indexer::IndexLock lock(path());
    EXPECT_EQ(thrown([&] { one.commit(); }), Error::Code::Locked);
    EXPECT_THAT(found("rudal"), IsEmpty());
  }
  EXPECT_EQ(one.commit().added, 1U);
  EXPECT_THAT(found("rudal"), ElementsAre("rudal"));
  EXPECT_EQ(one.commit().added, 0U) << "they are not committed twice";
}

TEST_P(IndexerOf, ForgetsWhatWasNotCommitted) {
  commit({radar()});
  { indexer().add(rockets()); }
  EXPECT_EQ(articles(), 1U);
}

TEST_P(IndexerOf, IsFollowedByASearcherThatIsOpen) {
  commit({radar()});
  Searcher searcher(path());
  ASSERT_THAT(searcher.search({.query = "rudal"}).hits, IsEmpty());
  commit({rockets()});
  EXPECT_THAT(searcher.search({.query = "rudal"}).hits, SizeIs(1));
}

TEST_P(IndexerOf, GoesOnWithTheWordsOfTheIndex) {
  const std::string words = "# warta words 1\nconcept\tsistem warta\tmesin kabar\tumum\n";
  IndexerOptions with_words = options();
  with_words.own_words = words;
  Indexer first(path(), with_words);
  first.add(radar());
  first.commit();
  commit({rockets()});

  const auto live = schema::current_generation(path()).value();
  EXPECT_EQ(schema::read_own_words(schema::generation_folder(path(), live)), words);
  EXPECT_EQ(live, GetParam() ? 1U : 2U);
}

TEST_P(IndexerOf, RefusesWordsThatAreNoList) {
  IndexerOptions with_words = options();
  with_words.own_words = "words\n";
  EXPECT_EQ(thrown([&] { Indexer(path(), with_words); }), Error::Code::DataFileInvalid);
}

TEST(Indexer, RefusesAFolderThatHoldsSomethingElse) {
  tests::TempFolder folder;
  folder.write("letters/a.txt", "Dear");
  EXPECT_EQ(thrown([&] { Indexer(folder / "letters"); }), Error::Code::NotAnIndex);
  EXPECT_EQ(thrown([&] { Indexer(folder / "letters/a.txt"); }), Error::Code::NotAnIndex);
  EXPECT_FALSE(fs::exists(folder / "letters/generations"));
}

TEST(Indexer, MakesNothingBeforeItsFirstCommit) {
  tests::TempFolder folder;
  { Indexer(folder / "news.index").add(radar()); }
  EXPECT_FALSE(fs::exists(folder / "news.index"));
}

TEST(Indexer, DoesNotBuildOverGenerationsWhoseNameIsLost) {
  tests::TempFolder folder;
  const std::string path = folder / "news.index";
  Indexer first(path);
  first.add(radar());
  first.commit();
  fs::remove(fs::path(path) / "CURRENT");

  first.add(rockets());
  EXPECT_EQ(thrown([&] { first.commit(); }), Error::Code::IndexDamaged);
}

TEST(Indexer, KeepsAsManyGenerationsAsItIsTold) {
  tests::TempFolder folder;
  const std::string path = folder / "news.index";
  Indexer one(path, {.keep_generations = 2});
  for (const Article& article : {radar(), harvest(), rockets()}) {
    one.add(article);
    one.commit();
  }
  EXPECT_THAT(indexer::whole_generations(path), ElementsAre(2, 3));
}

// What lies in the tables of the live generation.
std::map<std::string, std::string> tables_of(const std::string& index) {
  std::map<std::string, std::string> all;
  const auto live = schema::current_generation(index).value();
  for (const auto& entry :
       fs::directory_iterator(schema::generation_folder(index, live) / "articles")) {
    if (entry.path().extension() != ".glass") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    all[entry.path().filename()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return all;
}

TEST(Indexer, MakesOfChangesTheIndexThatABuildMakesOfTheRest) {
  tests::TempFolder folder;
  const std::string path = folder / "news.index";
  const std::string fresh = folder / "fresh.index";
  Indexer changed(path);
  Indexer built(fresh);
  for (int i = 0; i < 60; ++i) {
    Article article = i % 2 == 0 ? radar() : rockets();
    article.id = std::to_string(i);
    article.body += " Hari ke-" + std::to_string(i % 7) + " latihan.";
    article.published = kNow - std::int64_t{86'400} * (i % 11);
    changed.add(article);
    if (i % 5 != 0) built.add(article);
  }
  changed.commit();
  for (int i = 0; i < 60; i += 5) changed.remove(std::to_string(i));
  EXPECT_EQ(changed.commit().removed, 12U);
  built.commit();

  EXPECT_TRUE(tables_of(path) == tables_of(fresh));
}

TEST(CommitJson, HasEveryMember) {
  const Commit commit{.generation = "12.3",
                      .added = 1,
                      .changed = 2,
                      .unchanged = 3,
                      .removed = 4,
                      .missing = {"x"},
                      .refused = {{"y", "not UTF-8"}},
                      .articles = 5};
  EXPECT_EQ(nlohmann::json::parse(to_json(commit)),
            nlohmann::json({{"generation", "12.3"},
                            {"articles", 5},
                            {"added", 1},
                            {"changed", 2},
                            {"unchanged", 3},
                            {"removed", 4},
                            {"missing", {"x"}},
                            {"refused", {{{"id", "y"}, {"reason", "not UTF-8"}}}}}));
}

}  // namespace
}  // namespace warta
