// SPDX-License-Identifier: GPL-2.0-or-later
// What a person, or the log of a night, sees of warta-index update.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/sandbox.h"

namespace warta::tests {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr const char* kNew =
    R"({"id": "bridge", "title": "Jembatan Palu dibuka", "body": "Jembatan itu dibuka pagi tadi."})"
    "\n";
constexpr const char* kChanged =
    R"({"id": "match", "title": "Tuan rumah kalah tipis", "body": "Gol dianulir wasit."})"
    "\n";

class Update : public Indexed {
 protected:
  Outcome update(const Arguments& words, const Surroundings& surroundings = {}) const {
    Arguments all{"update", index()};
    all.insert(all.end(), words.begin(), words.end());
    return run("warta-index", all, surroundings);
  }
  std::string current() const { return read(index() + "/CURRENT"); }
  json report(const std::string& name) const {
    return json::parse(read(index() + "/reports/" + name + ".json"));
  }
  std::string checks(const std::string& rows) const {
    return write("checks.tsv", "# warta checks 1\n" + rows);
  }
};

TEST_F(Update, TellsWhatHasChanged) {
  const Outcome outcome = update({write(
      "night.jsonl", kArticles.substr(0, kArticles.find("{\"id\": \"match")) + kNew + kChanged)});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("1 new, 1 changed, 4 unchanged, 0 gone\n"));
  EXPECT_THAT(outcome.out, HasSubstr("generation 2"));
  EXPECT_EQ(current(), "000002\n");
  EXPECT_EQ(search({"dianulir"}).code, 0);
  EXPECT_EQ(search({"peluit"}).code, 1);
}

TEST_F(Update, KeepsWhatIsGoneAndSaysHowToTakeItOut) {
  const Outcome outcome = update({write("night.jsonl", kNew)});

  EXPECT_THAT(outcome.out, StartsWith("1 new, 0 changed, 0 unchanged, 5 gone (kept; "
                                      "--delete-missing takes them out)\n"));
  EXPECT_EQ(search({"kapal"}).code, 0);
}

TEST_F(Update, TakesOutWhatIsMissingIfTold) {
  const Outcome outcome = update({"--delete-missing", write("night.jsonl", kNew)});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("1 new, 0 changed, 0 unchanged, 5 gone (taken out)\n"));
  EXPECT_EQ(search({"kapal"}).code, 1);
  EXPECT_EQ(report("000002")["deleted"], 5);
}

TEST_F(Update, OfTheSameInputMakesNoGeneration) {
  const Outcome outcome = update({path("articles.jsonl")});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("0 new, 0 changed, 5 unchanged, 0 gone\n"));
  EXPECT_THAT(outcome.out, HasSubstr("nothing has changed: generation 1 stays"));
  EXPECT_EQ(current(), "000001\n");
  EXPECT_FALSE(fs::exists(index() + "/generations/000002"));
  EXPECT_EQ(report("000001.unchanged")["unchanged"], 5);
  EXPECT_TRUE(fs::exists(index() + "/reports/000001.unchanged.html"));
}

TEST_F(Update, WritesReportsForProgramsAndForAPerson) {
  update({write("night.jsonl", kNew)});

  EXPECT_EQ(report("000002")["command"], "update");
  EXPECT_EQ(report("000002")["added"], 1);
  EXPECT_EQ(report("000002")["switched"], true);
  EXPECT_THAT(read(index() + "/reports/000002.html"), HasSubstr("<html"));
  EXPECT_EQ(report("000001")["command"], "build");
  EXPECT_TRUE(fs::exists(index() + "/reports/000001.html"));
}

TEST_F(Update, InADryRunOnlyTells) {
  const Outcome outcome = update({"--dry-run", "--delete-missing", "--metrics", path("warta.prom"),
                                  write("night.jsonl", kNew)});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "would be: 1 new, 0 changed, 0 unchanged, 5 gone (taken out)\n");
  EXPECT_EQ(current(), "000001\n");
  EXPECT_FALSE(fs::exists(index() + "/reports/000002.json"));
  EXPECT_FALSE(fs::exists(path("warta.prom")));
  EXPECT_EQ(search({"jembatan palu"}).code, 1);
}

TEST_F(Update, InPlaceChangesTheLiveGeneration) {
  const Outcome outcome = update({"--in-place", write("night.jsonl", kNew)});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(current(), "000001 1\n");
  EXPECT_EQ(search({"jembatan palu"}).code, 0);
  EXPECT_EQ(run("warta-index", {"verify", index()}).code, 0);
  EXPECT_EQ(report("000001.1")["command"], "update in place");
  EXPECT_THAT(run("warta-index", {"status", index()}).out,
              StartsWith("generation  000001, changed in place once\narticles    6\n"));
}

TEST_F(Update, SkipsWhatItCannotReadAndSaysSoByItsExitCode) {
  const Outcome outcome = update({write("night.jsonl", std::string("[1]\n") + kNew)});

  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("night.jsonl:1: not a JSON object"));
  EXPECT_THAT(outcome.err, HasSubstr("kept in " + index() + "/quarantine/000002.jsonl"));
  EXPECT_EQ(search({"jembatan palu"}).code, 0);
}

TEST_F(Update, ThatTheGateRefusesIsExitCode4) {
  const Outcome outcome =
      update({"--delete-missing", "--checks", checks("largest_drop_percent\t20\n"), "--metrics",
              path("warta.prom"), write("night.jsonl", kNew)});

  EXPECT_EQ(outcome.code, 4);
  EXPECT_THAT(outcome.err, HasSubstr("did not pass the gate, the live one is as it was"));
  EXPECT_THAT(outcome.err, HasSubstr("largest_drop_percent 20"));
  EXPECT_THAT(outcome.err, HasSubstr("hint: "));
  EXPECT_EQ(current(), "000001\n");
  EXPECT_FALSE(fs::exists(index() + "/generations/000002"));
  EXPECT_EQ(report("000002.refused")["switched"], false);
  EXPECT_TRUE(fs::exists(index() + "/reports/000002.refused.html"));
  EXPECT_THAT(read(path("warta.prom")), ContainsRegex("warta_index_gate_refused\\{[^}]*\\} 1\n"));
  EXPECT_EQ(search({"kapal"}).code, 0);
}

TEST_F(Update, IsAskedTheQueriesOfTheGate) {
  const std::string night = write("night.jsonl", kNew);
  const Outcome refused = update({"--checks", checks("query\tjembatan palu\tharvest\t3\n"), night});
  EXPECT_EQ(refused.code, 4);
  EXPECT_THAT(refused.err, HasSubstr("query"));

  EXPECT_EQ(update({"--checks", checks("query\tjembatan palu\tbridge\t1\n"), night}).code, 0);
}

TEST_F(Update, RefusesAMistakeInTheChecksBeforeItReadsAnything) {
  const Outcome outcome =
      update({"--checks", checks("largest_drop\t20\n"), write("night.jsonl", kNew)});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr(path("checks.tsv") + ":2: "));
  EXPECT_EQ(current(), "000001\n");
}

TEST_F(Update, ChangesNothingIfAPathIsMissing) {
  const Outcome outcome =
      update({"--delete-missing", write("night.jsonl", kNew), path("nowhere.jsonl")});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr(path("nowhere.jsonl") + ": no such file or folder"));
  EXPECT_EQ(current(), "000001\n");
}

TEST_F(Update, IsToldToTryAgainWhileAnotherWrites) {
  const int file = open((index() + "/lock").c_str(), O_RDWR | O_CLOEXEC);
  ASSERT_EQ(flock(file, LOCK_EX | LOCK_NB), 0);
  const Outcome outcome = update({write("night.jsonl", kNew)});
  close(file);

  EXPECT_EQ(outcome.code, 75);
  EXPECT_THAT(outcome.err, HasSubstr("another program is writing"));
}

TEST_F(Update, WithoutAnIndexBuildsOne) {
  const Outcome outcome = run("warta-index", {"update", path("new.index"), path("articles.jsonl")});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("5 articles indexed"));
}

TEST_F(Update, LogsItsStepsWithTheirTime) {
  const Outcome outcome = update({write("night.jsonl", kNew)});

  EXPECT_THAT(outcome.err, ContainsRegex("^20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9]"
                                         "[0-9]:[0-9][0-9]Z read and compare\n"));
  EXPECT_THAT(outcome.err, ContainsRegex("Z switch\n"));
}

TEST_F(Update, IsSilentIfTold) {
  const Outcome outcome = update({"--quiet", write("night.jsonl", kNew)});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out + outcome.err, "");
}

TEST_F(Update, WritesTheNumbersForPrometheus) {
  const std::string metrics = path("warta.prom");
  ASSERT_EQ(update({"--metrics", metrics, write("night.jsonl", kNew)}).code, 0);

  EXPECT_THAT(read(metrics), ContainsRegex("warta_index_articles\\{[^}]*\\} 6\n"));
  EXPECT_THAT(read(metrics), ContainsRegex("warta_index_gate_refused\\{[^}]*\\} 0\n"));
}

TEST_F(Update, ReadsTheQuarantineAgainIfTold) {
  ASSERT_EQ(update({write("night.jsonl", std::string("[1]\n") + kNew)}).code, 3);
  const std::string kept = index() + "/quarantine/000002.jsonl";
  ASSERT_TRUE(fs::exists(kept));
  json row = json::parse(read(kept));
  row["text"] = R"({"id": "mended", "title": "Feri Bira", "body": "Feri berlayar lagi."})";
  write("news.index/quarantine/000002.jsonl", row.dump() + '\n');

  const Outcome outcome = update({"--retry-quarantine"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(search({"feri"}).code, 0);
  EXPECT_FALSE(fs::exists(kept));
}

TEST_F(Update, TakesANumberOfThreadsAndMemory) {
  EXPECT_EQ(update({"--jobs", "1", "--memory", "16", write("night.jsonl", kNew)}).code, 0);
  EXPECT_EQ(update({"-j", "3", write("night.jsonl", kChanged)}).code, 0);
}

TEST_F(Update, RefusesBadNumbers) {
  const std::string night = write("night.jsonl", kNew);
  for (const auto& [option, value] : {std::pair("--memory", "15"),
                                      {"--memory", "1048577"},
                                      {"--memory", "much"},
                                      {"--memory", "-20"},
                                      {"--memory", "18446744073709551617"},
                                      {"--jobs", "many"},
                                      {"--jobs", "-1"},
                                      {"--jobs", "0"}}) {
    const Outcome outcome = update({option, value, night});
    EXPECT_EQ(outcome.code, 2) << option << ' ' << value;
    EXPECT_THAT(outcome.err, HasSubstr(option));
  }
  EXPECT_EQ(current(), "000001\n");
}

// A build that was meant as a dry run would go live.
TEST_F(Update, HasOptionsThatOtherCommandsRefuse) {
  for (const char* option : {"--dry-run", "--delete-missing", "--in-place"}) {
    const Outcome outcome = run("warta-index", {"build", option, index(), path("articles.jsonl")});
    EXPECT_EQ(outcome.code, 2) << option;
    EXPECT_THAT(outcome.err, HasSubstr(std::string(option) + " says nothing to build"));
  }
  EXPECT_EQ(run("warta-index", {"status", "--jobs", "2", index()}).code, 2);
  EXPECT_EQ(update({"--keep", "2", path("articles.jsonl")}).code, 2);
  EXPECT_EQ(current(), "000001\n");
}

TEST_F(Update, NeedsAnInput) {
  EXPECT_EQ(update({}).code, 2);
  const Outcome outcome = update({"--retry-quarantine", "--delete-missing"});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--delete-missing needs the whole input"));
}

TEST_F(Update, GoesOnWithTheWordsOfTheIndex) {
  const std::string words = write(
      "mine.tsv", "# warta words 1\nconcept\tjembatan palu\tjembatan palu|viaduk kuning\tumum\n");
  ASSERT_EQ(update({"--words", words, path("articles.jsonl")}).code, 0);
  ASSERT_EQ(current(), "000002\n");
  const Outcome outcome = update({write("night.jsonl", kNew)});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(search({"viaduk kuning"}).code, 0);
}

}  // namespace
}  // namespace warta::tests
