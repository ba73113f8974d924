// SPDX-License-Identifier: GPL-2.0-or-later
// Saved searches: what is told, what is not told again, and what is left when the machine fails.
#include "warta/saved_searches.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <iterator>
#include <nlohmann/json.hpp>

#include "tests/pipeline/temp_index.h"

namespace warta {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::int64_t kNow = 1'750'000'000;

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

corpus::Article dated(const std::string& id, const std::string& body, int day) {
  corpus::Article article = tests::article(id, "Berita " + id, body);
  article.published = kNow + day * 86'400LL;
  return article;
}

class Saved : public testing::Test {
 protected:
  void SetUp() override { build({dated("old", "Kapal lama berlayar.", 0)}); }

  void build(std::vector<corpus::Record> articles) {
    index_.build(std::move(articles));
    searcher_.emplace(index_.path().string());
  }
  void build_with_news() {
    build({dated("old", "Kapal lama berlayar.", 0), dated("new", "Kapal baru tiba.", 1),
           dated("other", "Padi dipanen.", 2)});
  }

  std::string folder() const { return folder_ / "saved"; }
  SavedSearches saved() const { return SavedSearches(folder()); }
  void add(const std::string& name, const std::string& query, bool from_start = false) {
    saved().add({.name = name, .request = {.query = query}, .added = kNow}, *searcher_, from_start);
  }

  static RunRequest request(std::vector<std::string>& told) {
    RunRequest request{.now = kNow};
    request.report = [](const auto& fresh, const auto&) {
      std::string ids;
      for (const SavedStory& story : fresh) ids += story.search + ':' + story.hit.id + '\n';
      return ids;
    };
    request.deliver = [&told](const std::string& report) { told.push_back(report); };
    return request;
  }
  /// What a run tells.
  std::string run() {
    std::vector<std::string> told;
    saved().run_new(request(told), *searcher_);
    return told.empty() ? "" : told[0];
  }

  tests::TempFolder folder_;
  tests::TempIndex index_;
  std::optional<Searcher> searcher_;
};

// Runs in a process of its own that ends at a step without any tidying up.
void run_and_die(const std::string& folder, const std::string& index, RunRequest wanted,
                 RunStep last) {
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    wanted.watch = [last](RunStep step) {
      if (step == last) ::_exit(0);
    };
    Searcher searcher(index);
    SavedSearches(folder).run_new(wanted, searcher);
    ::_exit(1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "it went on";
}

TEST_F(Saved, TellsNothingOfWhatWasThereWhenItWasAdded) {
  add("kapal", "kapal");

  EXPECT_EQ(run(), "");
}

TEST_F(Saved, TellsWhatWasThereIfAskedTo) {
  add("kapal", "kapal", true);

  EXPECT_EQ(run(), "kapal:old\n");
}

TEST_F(Saved, TellsWhatIsNewOnce) {
  add("kapal", "kapal");
  build_with_news();

  EXPECT_EQ(run(), "kapal:new\n");
  EXPECT_EQ(run(), "");
}

TEST_F(Saved, DoesNotTellWhatGoesAndComesBack) {
  add("kapal", "kapal");
  build_with_news();
  run();
  build({dated("other", "Padi dipanen.", 2)});
  EXPECT_EQ(run(), "");
  build_with_news();

  EXPECT_EQ(run(), "");
}

TEST_F(Saved, TellsNothingThatHasOnlySomeOfTheWords) {
  add("both", "kapal helikopter", true);

  EXPECT_EQ(run(), "");
}

TEST_F(Saved, KeepsEachSearchesOwnMemory) {
  add("kapal", "kapal", true);
  add("lama", "lama", true);

  EXPECT_EQ(run(), "kapal:old\nlama:old\n");
}

TEST_F(Saved, RunsThoseThatAreNamed) {
  add("kapal", "kapal", true);
  add("lama", "lama", true);
  std::vector<std::string> told;
  RunRequest wanted = request(told);
  wanted.names = {"lama"};
  saved().run_new(wanted, *searcher_);

  EXPECT_THAT(told, ElementsAre("lama:old\n"));
  EXPECT_EQ(run(), "kapal:old\n");
}

TEST_F(Saved, TellsNothingOfManyPagesTwice) {
  std::vector<corpus::Record> many;
  many.reserve(1200);
  for (int i = 0; i < 1200; ++i) {
    many.emplace_back(dated("m" + std::to_string(i), "Kapal nomor " + std::to_string(i), i));
  }
  build(many);
  add("kapal", "kapal", true);
  run();

  EXPECT_EQ(run(), "");
}

TEST_F(Saved, ListsWhatIsKept) {
  EXPECT_THAT(saved().list(), IsEmpty());
  saved().add({.name = "b",
               .request = {.query = "radar", .profile = "umum", .settings = {{"exact", 0.5}}},
               .added = kNow},
              *searcher_, false);
  add("a", "kapal");

  const auto all = saved().list();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].name, "a");
  EXPECT_EQ(all[1].request.query, "radar");
  EXPECT_EQ(all[1].request.profile, "umum");
  EXPECT_EQ(all[1].request.settings[0].first, "exact");
  EXPECT_EQ(all[1].added, kNow);
}

TEST_F(Saved, ForgetsWhatIsRemoved) {
  add("kapal", "kapal");

  EXPECT_TRUE(saved().remove("kapal"));
  EXPECT_FALSE(saved().remove("kapal"));
  EXPECT_THAT(saved().list(), IsEmpty());
}

Error::Code code_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.code();
  }
  ADD_FAILURE() << "nothing was thrown";
  return Error::Code::IndexMissing;
}

TEST_F(Saved, RefusesWhatIsNoName) {
  for (const char* name : {"", "a/b", "..", "a b", ".hidden", "a.state"}) {
    EXPECT_EQ(code_of([&] { add(name, "kapal"); }), Error::Code::RequestInvalid) << name;
  }
  EXPECT_FALSE(saved().remove("../saved/x"));
}

TEST_F(Saved, RefusesToRunWhatIsNotThere) {
  std::vector<std::string> told;
  RunRequest wanted = request(told);
  wanted.names = {"nothing"};

  EXPECT_EQ(code_of([&] { saved().run_new(wanted, *searcher_); }), Error::Code::RequestInvalid);
  add("kapal", "kapal");
  EXPECT_EQ(code_of([&] { saved().run_new(wanted, *searcher_); }), Error::Code::RequestInvalid);
}

TEST_F(Saved, IsLockedWhileAnotherProgramIsAtIt) {
  add("kapal", "kapal");
  const int other = ::open((folder() + "/lock").c_str(), O_RDWR);
  ASSERT_EQ(::flock(other, LOCK_EX | LOCK_NB), 0);

  EXPECT_EQ(code_of([&] { run(); }), Error::Code::Locked);
  EXPECT_EQ(saved().list().size(), 1U) << "a list needs no lock";
  ::close(other);
  EXPECT_EQ(run(), "");
}

TEST_F(Saved, TellsOfAFileThatIsNotAsItWasWritten) {
  add("kapal", "kapal");
  folder_.write("saved/kapal.state", R"({"format": 1, "known")");

  EXPECT_EQ(code_of([&] { run(); }), Error::Code::DataFileInvalid);
}

TEST_F(Saved, TellsAgainWhatCouldNotBeDelivered) {
  add("kapal", "kapal", true);
  std::vector<std::string> told;
  RunRequest failing = request(told);
  failing.deliver = [](const std::string&) { throw std::runtime_error("a full disk"); };

  EXPECT_THROW(saved().run_new(failing, *searcher_), std::runtime_error);
  EXPECT_EQ(run(), "kapal:old\n");
}

TEST_F(Saved, ReplacesAFileIfThereIsSomethingNew) {
  add("kapal", "kapal", true);
  const std::string output = folder_ / "report.txt";
  std::vector<std::string> told;
  RunRequest wanted = request(told);
  wanted.output_path = output;

  EXPECT_EQ(saved().run_new(wanted, *searcher_).stories, 1U);
  EXPECT_EQ(read(output), "kapal:old\n");
  EXPECT_EQ(saved().run_new(wanted, *searcher_).stories, 0U);
  EXPECT_EQ(read(output), "kapal:old\n") << "nothing new: left as it was";
  EXPECT_THAT(told, IsEmpty());
}

TEST_F(Saved, RefusesAFileThatCannotBeWrittenBeforeAnythingIsTold) {
  add("kapal", "kapal", true);
  std::vector<std::string> told;
  RunRequest wanted = request(told);
  for (const std::string& output : {folder_ / "nowhere/report.txt", folder_.path().string()}) {
    wanted.output_path = output;
    EXPECT_EQ(code_of([&] { saved().run_new(wanted, *searcher_); }), Error::Code::Unwritable);
  }
  EXPECT_EQ(run(), "kapal:old\n");
}

TEST_F(Saved, TellsHowToGiveUpAReportThatCannotArrive) {
  add("kapal", "kapal", true);
  std::vector<std::string> told;
  RunRequest wanted = request(told);
  wanted.output_path = folder_.write("there/x", "");
  run_and_die(folder(), index_.path().string(), wanted, RunStep::Journalled);
  std::filesystem::remove_all(folder_ / "there");

  try {
    run();
    ADD_FAILURE() << "it went on";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("still on its way"));
    EXPECT_THAT(error.hint(), HasSubstr("removing " + folder() + "/pending"));
  }
}

TEST_F(Saved, MakesAFileEvenIfNothingIsNew) {
  add("kapal", "kapal");
  std::vector<std::string> told;
  RunRequest wanted = request(told);
  wanted.output_path = folder_ / "report.txt";
  saved().run_new(wanted, *searcher_);

  EXPECT_TRUE(std::filesystem::exists(wanted.output_path));
}

TEST_F(Saved, TellsEachStoryOnceIntoAFileWhereverARunEnds) {
  for (const RunStep step : {RunStep::Searched, RunStep::Journalled, RunStep::Delivered,
                             RunStep::Remembered, RunStep::Done}) {
    SCOPED_TRACE(static_cast<int>(step));
    add("kapal", "kapal", true);  // anew: nothing is told
    std::vector<std::string> told;
    RunRequest wanted = request(told);
    wanted.output_path = folder_ / ("report" + std::to_string(static_cast<int>(step)));
    run_and_die(folder(), index_.path().string(), wanted, step);

    // Once more: what was not told is told, what was is not told anew.
    const RunOutcome outcome = saved().run_new(wanted, *searcher_);
    EXPECT_EQ(read(wanted.output_path), "kapal:old\n");
    EXPECT_EQ(outcome.stories, step == RunStep::Searched ? 1U : 0U);
    const bool was_half_done =
        step == RunStep::Journalled || step == RunStep::Delivered || step == RunStep::Remembered;
    EXPECT_EQ(outcome.was_completed, was_half_done);
    EXPECT_EQ(saved().run_new(wanted, *searcher_).stories, 0U);
  }
}

TEST_F(Saved, DeliversAHalfDoneReportToItsFileBeforeAnythingElse) {
  add("kapal", "kapal", true);
  std::vector<std::string> told;
  RunRequest first = request(told);
  first.output_path = folder_ / "first.txt";
  run_and_die(folder(), index_.path().string(), first, RunStep::Journalled);
  EXPECT_FALSE(std::filesystem::exists(first.output_path));
  build_with_news();

  EXPECT_EQ(run(), "") << "it completes the first, and does nothing else";
  EXPECT_EQ(read(first.output_path), "kapal:old\n");
  EXPECT_EQ(run(), "kapal:new\n");
}

TEST_F(Saved, LosesNoStoryThroughAPipeWhereverARunEnds) {
  for (const RunStep step : {RunStep::Searched, RunStep::Delivered, RunStep::Journalled,
                             RunStep::Remembered, RunStep::Done}) {
    SCOPED_TRACE(static_cast<int>(step));
    add("kapal", "kapal", true);
    std::vector<std::string> told;
    RunRequest wanted = request(told);
    const std::string pipe = folder_ / ("pipe" + std::to_string(static_cast<int>(step)));
    wanted.deliver = [&pipe](const std::string& report) { std::ofstream(pipe) << report; };
    run_and_die(folder(), index_.path().string(), wanted, step);

    const std::string both = read(pipe) + run();
    EXPECT_THAT(both, HasSubstr("kapal:old\n"));
    const bool may_be_twice = step == RunStep::Delivered;
    EXPECT_EQ(both, may_be_twice ? "kapal:old\nkapal:old\n" : "kapal:old\n");
  }
}

TEST_F(Saved, PassesTheLatestStoriesToAFeed) {
  add("kapal", "kapal", true);
  run();
  build_with_news();
  std::vector<std::string> told;
  RunRequest wanted = request(told);
  wanted.report = [](const auto& fresh, const auto& latest) {
    return std::to_string(fresh.size()) + " of " + std::to_string(latest.size()) + ' ' +
           latest.front().hit.id;
  };
  saved().run_new(wanted, *searcher_);

  EXPECT_THAT(told, ElementsAre("1 of 2 new"));
}

TEST_F(Saved, RemembersTheIdsOfCopies) {
  // Told was "a"; then a copy of it leads the group.
  corpus::Article first = dated("a", "", 1), copy = dated("b", "", 0);
  const std::string text =
      "Kapal patroli baru tiba di pangkalan pada hari Senin setelah berlayar selama dua pekan dari "
      "galangan. Komandan pangkalan mengatakan kapal itu akan menjaga perairan utara bersama dua "
      "kapal lain yang sudah lebih dahulu bertugas, dan awaknya berlatih sejak bulan lalu. Warga "
      "pesisir menyambut kedatangan kapal dengan tarian dan doa bersama di dermaga.";
  first.body = copy.body = text;
  first.title = copy.title = "Kapal patroli baru tiba di pangkalan";
  build({first});
  add("kapal", "kapal", true);
  EXPECT_EQ(run(), "kapal:a\n");
  build({first, copy});
  if (searcher_->search({.query = "kapal"}).hits.size() != 1) {
    GTEST_SKIP() << "copies are not folded";
  }

  EXPECT_EQ(run(), "");
}

SavedStory story(const std::string& title) {
  return {.search = "kapal",
          .hit = {.id = "a&b",
                  .title = title,
                  .url = "https://a.example/?x=1&y=2",
                  .published = 1'749'612'720,
                  .snippet = "Lebih <kuat> & cepat"}};
}

TEST(SavedReport, IsAFeedWithDatesAndIds) {
  const std::string feed = to_rss({story("Kapal")}, kNow);

  EXPECT_THAT(feed, HasSubstr("<rss version=\"2.0\">"));
  EXPECT_THAT(feed, HasSubstr("<title>Kapal</title>"));
  EXPECT_THAT(feed, HasSubstr("<link>https://a.example/?x=1&amp;y=2</link>"));
  EXPECT_THAT(feed, HasSubstr("<guid isPermaLink=\"false\">a&amp;b</guid>"));
  EXPECT_THAT(feed, HasSubstr("<pubDate>Wed, 11 Jun 2025 03:32:00 +0000</pubDate>"));
  EXPECT_THAT(feed, HasSubstr("Lebih &amp;lt;kuat&amp;gt; &amp;amp; cepat"));
}

TEST(SavedReport, KeepsWhatXmlForbidsOutOfAFeed) {
  const std::string feed = to_rss({story("a\x01\x1B[31m<b>\xFF\xEF\xBF\xBE")}, kNow);

  EXPECT_THAT(feed, Not(HasSubstr("\x1B")));
  EXPECT_THAT(feed, Not(HasSubstr("\xFF")));
  EXPECT_THAT(feed, Not(HasSubstr("\xEF\xBF\xBE")));
  EXPECT_THAT(feed, HasSubstr("&lt;b&gt;"));
}

TEST(SavedReport, LinksToNoOtherKindOfAddress) {
  SavedStory other = story("Kapal");
  other.hit.url = "javascript:alert(1)";

  EXPECT_THAT(to_rss({other}, kNow), Not(HasSubstr("javascript")));
}

TEST(SavedReport, IsJsonWithTheSearchOfEachStory) {
  const auto json = nlohmann::json::parse(to_json(std::vector{story("Kapal")}));

  EXPECT_EQ(json["format"], 1);
  EXPECT_EQ(json["stories"][0]["search"], "kapal");
  EXPECT_EQ(json["stories"][0]["id"], "a&b");
  EXPECT_FALSE(json["stories"][0].contains("score"));
}

}  // namespace
}  // namespace warta
