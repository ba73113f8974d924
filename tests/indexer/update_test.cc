// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "indexer/index_error.h"
#include "indexer/index_lock.h"
#include "indexer/schema/generation.h"
#include "indexer/verify.h"
#include "tests/indexer/updates.h"

namespace warta::indexer {
namespace {

namespace fs = std::filesystem;
using corpus::Record;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using tests::article;
using tests::ids_of;
using tests::read_from;
using tests::sorted_ids;
using tests::UpdatedIndex;

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Every file and folder below one, with what is in it.
std::map<std::string, std::string> contents(const fs::path& folder) {
  std::map<std::string, std::string> all;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    all[entry.path().string()] = entry.is_regular_file() ? text_of(entry.path()) : "a folder";
  }
  return all;
}

// Both ways of going about it keep the same promises.
class Update : public testing::TestWithParam<bool> {
 protected:
  UpdateOptions options() const { return {.in_place = GetParam()}; }
  schema::LiveGeneration live() const { return schema::live_generation(index_.path()).value(); }

  // Two articles, one of them read from a known record.
  std::vector<Record> two() const {
    return {read_from(7, article("a", "Radar Biak", "Radar diuji.")),
            article("b", "Panen raya", "Padi dipanen.")};
  }
  void SetUp() override { index_.build(two()); }

  UpdatedIndex index_;
};

INSTANTIATE_TEST_SUITE_P(OfACopyOrInPlace, Update, testing::Bool(),
                         [](const auto& in_place) { return in_place.param ? "InPlace" : "Copy"; });

TEST_P(Update, PutsInWhatIsNew) {
  const Report report = index_.update({article("c", "Rudal", "Rudal diluncurkan.")}, options());

  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.articles, 3U);
  EXPECT_TRUE(report.switched);
  EXPECT_THAT(ids_of(index_.search("rudal")), ElementsAre("c"));
  EXPECT_THAT(ids_of(index_.search("radar")), ElementsAre("a"));
}

TEST_P(Update, ExchangesWhatHasChanged) {
  const Report report = index_.update({article("b", "Panen raya", "Jagung dipanen.")}, options());

  EXPECT_EQ(report.changed, 1U);
  EXPECT_EQ(report.added, 0U);
  EXPECT_EQ(report.articles, 2U);
  EXPECT_THAT(ids_of(index_.search("jagung")), ElementsAre("b"));
  EXPECT_THAT(ids_of(index_.search("padi")), IsEmpty());
}

TEST_P(Update, TakesAChangeOfAnythingStoredForAChange) {
  corpus::Article moved = article("b", "Panen raya", "Padi dipanen.");
  moved.url = "https://baru.example/panen";
  EXPECT_EQ(index_.update({moved}, options()).changed, 1U);

  EXPECT_EQ(index_.search("padi").hits.at(0).url, moved.url);
}

TEST_P(Update, KeepsWhatIsGone) {
  const Report report = index_.update({article("c", "Rudal", "Rudal diluncurkan.")}, options());

  EXPECT_EQ(report.gone, 2U);
  EXPECT_EQ(report.deleted, 0U);
  EXPECT_EQ(report.unchanged, 0U);
  EXPECT_THAT(ids_of(index_.search("padi")), ElementsAre("b"));
}

TEST_P(Update, TakesOutWhatIsGoneIfTold) {
  UpdateOptions told = options();
  told.delete_missing = true;
  const Report report = index_.update({two()[0]}, told);

  EXPECT_EQ(report.deleted, 1U);
  EXPECT_EQ(report.gone, 0U);
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(report.articles, 1U);
  EXPECT_THAT(ids_of(index_.search("padi")), IsEmpty());
}

TEST_P(Update, OfTheSameInputChangesNothing) {
  const schema::LiveGeneration before = live();
  const Report report = index_.update(two(), options());

  EXPECT_EQ(report.unchanged, 2U);
  EXPECT_EQ(report.added + report.changed + report.gone + report.deleted, 0U);
  EXPECT_EQ(report.generation, 1U);
  EXPECT_EQ(live(), before);
  EXPECT_FALSE(fs::exists(schema::generation_folder(index_.path(), 2)));
  EXPECT_TRUE(fs::exists(index_.path() / "reports/000001.unchanged.json"));
}

TEST_P(Update, ReadsNoRecordAgainThatIsKnown) {
  index_.update(two(), options());

  EXPECT_EQ(index_.known(), 1U);
}

TEST_P(Update, NotesFromWhichRecordAnUnchangedArticleWasRead) {
  const Record other = read_from(8, article("a", "Radar Biak", "Radar diuji."));
  EXPECT_EQ(index_.update({other}, options()).unchanged, 1U);
  EXPECT_EQ(index_.update({other}, options()).unchanged, 1U);

  EXPECT_EQ(index_.known(), 1U);
}

TEST_P(Update, TakesTheLastOfSeveralRecordsWithOneId) {
  const Report report =
      index_.update({article("c", "Rudal", "Rudal pertama."), article("c", "Rudal", "Rudal kedua."),
                     article("b", "Panen raya", "Jagung."), article("b", "Panen raya", "Kedelai.")},
                    options());

  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.changed, 1U);
  EXPECT_EQ(report.replaced, 2U);
  EXPECT_THAT(ids_of(index_.search("kedua")), ElementsAre("c"));
  EXPECT_THAT(ids_of(index_.search("pertama")), IsEmpty());
  EXPECT_THAT(ids_of(index_.search("kedelai")), ElementsAre("b"));
}

TEST_P(Update, TakesTheLastOfThemAlsoIfItIsKnown) {
  const Report report =
      index_.update({article("a", "Radar Biak", "Radar dibongkar."), two()[0]}, options());

  EXPECT_EQ(report.changed, 0U);
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(report.replaced, 1U);
  EXPECT_EQ(live(), (schema::LiveGeneration{.number = 1}));
}

TEST_P(Update, TakesTheLastOfThemAlsoIfTheFirstIsKnown) {
  const Report report =
      index_.update({two()[0], article("a", "Radar Biak", "Radar dibongkar.")}, options());

  EXPECT_EQ(report.changed, 1U);
  EXPECT_THAT(ids_of(index_.search("dibongkar")), ElementsAre("a"));
}

TEST_P(Update, PutsNothingInTwice) {
  const Record rudal = article("c", "Rudal", "Rudal diluncurkan.");
  const Report report = index_.update({rudal, rudal}, options());

  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.articles, 3U);
  EXPECT_EQ(report.repeated + report.replaced, 1U);
}

TEST_P(Update, WritesNothingIfItOnlyTells) {
  const auto before = contents(index_.path());
  UpdateOptions dry = options();
  dry.dry_run = dry.delete_missing = true;
  const Report report =
      index_.update({article("c", "Rudal", "Rudal."), article("b", "Panen raya", "Jagung."),
                     corpus::Fault{.path = "a.jsonl", .line = 3, .reason = "not JSON"}},
                    dry);

  EXPECT_EQ(report.added, 1U);
  EXPECT_EQ(report.changed, 1U);
  EXPECT_EQ(report.deleted, 1U);
  EXPECT_EQ(report.faults, 1U);
  EXPECT_FALSE(report.switched);
  EXPECT_EQ(contents(index_.path()), before);
}

TEST_P(Update, KeepsFaultsInQuarantineAndGoesOn) {
  const Report report = index_.update(
      {corpus::Fault{.path = "a.jsonl", .line = 3, .reason = "not JSON", .bytes = "{half"},
       article("c", "Rudal", "Rudal diluncurkan.")},
      options());

  EXPECT_EQ(report.faults, 1U);
  EXPECT_EQ(report.added, 1U);
  EXPECT_THAT(text_of(report.quarantine), HasSubstr("{half"));
}

TEST_P(Update, LeavesAWholeGeneration) {
  index_.update({article("c", "Rudal", "Rudal."), article("b", "Panen raya", "Jagung.")},
                options());

  const Verification found = verify(index_.path());
  EXPECT_THAT(found.problems, IsEmpty());
  EXPECT_EQ(found.articles, 3U);
}

TEST_P(Update, BuildsFromWhatIsStoredIfTheWordsAreOthers) {
  const analysis::Language mine("# warta words 1\nconcept\tpadi\tpadi|beras merah\tumum\n", "mine");
  ASSERT_NE(mine.digest(), tests::language().digest());
  const Report report = index_.update({two()[0]}, options(), mine);

  EXPECT_EQ(report.generation, 2U);
  EXPECT_EQ(report.articles, 2U);
  EXPECT_EQ(report.unchanged, 1U);
  EXPECT_EQ(report.gone, 1U);
  EXPECT_EQ(schema::read_own_words(schema::generation_folder(index_.path(), 2)), mine.own_words());
  EXPECT_THAT(ids_of(index_.search("beras merah")), ElementsAre("b"));
  index_.update(two(), options(), mine);
  EXPECT_EQ(live(), (schema::LiveGeneration{.number = 2})) << "the records are known still";
}

TEST_P(Update, ThatTheGateRefusesChangesNothing) {
  UpdateOptions strict = options();
  strict.run.gate = [](const fs::path&, const GateInput& input) {
    EXPECT_EQ(input.old_articles, 2U);
    EXPECT_EQ(input.new_articles, 3U);
    return std::vector<CheckResult>{{.check = "mood", .passed = false, .detail = "bad"}};
  };
  const std::string database = "generations/000001/articles";
  const auto before = contents(index_.path() / database);
  try {
    index_.update({article("c", "Rudal", "Rudal.")}, strict);
    FAIL() << "it went live";
  } catch (const IndexError& error) {
    EXPECT_EQ(error.code(), IndexError::Code::GateRefused);
    EXPECT_THAT(error.what(), HasSubstr("mood: bad"));
  }
  EXPECT_EQ(live(), (schema::LiveGeneration{.number = 1}));
  EXPECT_EQ(contents(index_.path() / database), before);
}

TEST_P(Update, ThatIsStoppedChangesNothing) {
  UpdateOptions stopped = options();
  stopped.run.events.should_stop = [] { return true; };
  const auto before = contents(index_.path());

  EXPECT_THROW(index_.update({article("c", "Rudal", "Rudal.")}, stopped), IndexError);
  EXPECT_EQ(contents(index_.path()), before);
}

TEST_P(Update, IsRefusedWhileAnotherWrites) {
  const IndexLock lock(index_.path());

  EXPECT_THROW(index_.update({article("c", "Rudal", "Rudal.")}, options()), IndexError);
}

TEST_P(Update, IsSeenByASearcherThatWasOpenedBefore) {
  Searcher searcher(index_.path().string());
  ASSERT_THAT(ids_of(searcher.search({.query = "rudal"})), IsEmpty());
  index_.update({article("c", "Rudal", "Rudal."), article("b", "Panen raya", "Jagung.")},
                options());

  EXPECT_THAT(ids_of(searcher.search({.query = "rudal"})), ElementsAre("c"));
  EXPECT_THAT(ids_of(searcher.search({.query = "padi"})), IsEmpty());
}

TEST(UpdateOfACopy, MakesTheNextGeneration) {
  UpdatedIndex index;
  index.build({article("a", "Radar", "Radar.")});
  const Report report = index.update({article("b", "Rudal", "Rudal.")});

  EXPECT_EQ(report.command, "update");
  EXPECT_EQ(report.generation, 2U);
  EXPECT_EQ(schema::live_generation(index.path()), (schema::LiveGeneration{.number = 2}));
  EXPECT_TRUE(fs::exists(schema::generation_folder(index.path(), 1))) << "to roll back to";
  const auto told = nlohmann::json::parse(text_of(index.path() / "reports/000002.json"));
  EXPECT_EQ(told["command"], "update");
  EXPECT_EQ(told["added"], 1);
}

TEST(UpdateWithoutAnIndex, IsABuild) {
  UpdatedIndex index;
  const Report report = index.update({article("a", "Radar", "Radar.")}, {.delete_missing = true});

  EXPECT_EQ(report.command, "build");
  EXPECT_EQ(report.generation, 1U);
  EXPECT_THAT(ids_of(index.search("radar")), ElementsAre("a"));
}

TEST(UpdateWithoutAnIndex, HasNothingToTellInADryRun) {
  UpdatedIndex index;

  EXPECT_THROW(index.update({article("a", "Radar", "Radar.")}, {.dry_run = true}), IndexError);
  EXPECT_FALSE(fs::exists(index.path()));
}

TEST(UpdateByOtherWords, TellsInADryRunWhichStemsChange) {
  const std::vector<Record> records{article("a", "Kabar", "Mereka melihat pengawalan ketat."),
                                    article("b", "Kabar", "Ada pengawalan di Biak."),
                                    article("c", "Panen raya", "Padi dipanen.")};
  UpdatedIndex index;
  index.build(records);
  const analysis::Language mine("# warta words 1\nlexicalised\tpengawalan\tjagaan\ta test\n", "mine");
  const Report same = index.update(records, {.dry_run = true});
  const Report other = index.update(records, {.dry_run = true}, mine);

  EXPECT_TRUE(same.stem_changes.empty());
  ASSERT_EQ(other.stem_changes.size(), 2U);
  const bool gains_first = other.stem_changes[0].stem == "jagaan";
  const StemChange& gained = other.stem_changes[gains_first ? 0 : 1];
  const StemChange& lost = other.stem_changes[gains_first ? 1 : 0];
  EXPECT_EQ(gained.stem, "jagaan");
  EXPECT_EQ(gained.gained, 2U);
  EXPECT_EQ(gained.lost, 0U);
  EXPECT_EQ(lost.lost, 2U);
  EXPECT_EQ(lost.gained, 0U);
}

// Two feeds may give an article in different bytes; each night both are read.
TEST(UpdateOfACopy, OfTwoRecordsOfOneArticleSettles) {
  UpdatedIndex index;
  const std::vector<Record> twice{read_from(7, article("a", "Radar", "Radar diuji.")),
                                  read_from(8, article("a", "Radar", "Radar diuji."))};
  index.build(twice);
  index.update(twice);
  index.update(twice);

  EXPECT_LE(schema::current_generation(index.path()).value(), 2U);
}

}  // namespace
}  // namespace warta::indexer
