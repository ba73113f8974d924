// SPDX-License-Identifier: GPL-2.0-or-later
// What stands in front of a query: commands, the index or the variable that names it, options that
// belong to some commands only.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/sandbox.h"

namespace warta::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

class SearchCommands : public Indexed {
 protected:
  Surroundings in_environment() const { return {.environment = {"WARTA_INDEX=" + index()}}; }
  static Outcome run_search(const Arguments& arguments, const Surroundings& surroundings = {}) {
    return run("warta-search", arguments, surroundings);
  }
};

TEST_F(SearchCommands, FindTheIndexInTheEnvironment) {
  const Outcome outcome = run_search({"panen", "padi"}, in_environment());

  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, search({"panen", "padi"}).out);
}

TEST_F(SearchCommands, PreferTheIndexThatIsNamed) {
  const Surroundings wrong{.environment = {"WARTA_INDEX=" + path("none.index")}};

  EXPECT_EQ(run_search({index(), "panen"}, wrong).code, 0);
  EXPECT_EQ(run_search({"--index", index(), "panen"}, wrong).code, 0);
  EXPECT_EQ(run_search({"panen"}, wrong).code, 2);
}

TEST_F(SearchCommands, TellAPathThatIsNoIndexInsteadOfSearchingForIt) {
  EXPECT_THAT(run_search({path("news.indx"), "panen"}, in_environment()).err,
              HasSubstr("there is no such index"));
}

TEST_F(SearchCommands, TakeEveryWordForTheQueryWithAnIndexOption) {
  EXPECT_THAT(run_search({"--index", index(), "panen", "padi"}).out, StartsWith("1 article\n"));
}

TEST_F(SearchCommands, AreNoCommandsBehindTwoDashes) {
  EXPECT_EQ(run_search({"--index", index(), "--", "complete", "panen"}).code, 0);
  EXPECT_EQ(run_search({"--index", index(), "--", "saved"}).code, 1);
}

TEST_F(SearchCommands, AreNoCommandsAsFolders) {
  std::filesystem::rename(index(), path("saved"));
  const Outcome outcome = run_search({path("") + "saved", "panen"});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
}

TEST_F(SearchCommands, RefuseOptionsOfOtherCommands) {
  EXPECT_THAT(search({"--ablation", "panen"}).err, HasSubstr("--ablation does not belong"));
  EXPECT_THAT(run_search({"complete", index(), "pa", "--explain"}).err,
              HasSubstr("--explain does not belong"));
  EXPECT_THAT(run_search({"saved", "list", index(), "--new"}).err,
              HasSubstr("--new does not belong"));
}

TEST_F(SearchCommands, RefuseFormatsOfOtherCommands) {
  EXPECT_THAT(search({"--format", "rss", "panen"}).err,
              HasSubstr("--format takes one of text, json, jsonl, csv, trec here"));
  EXPECT_EQ(run_search({"complete", index(), "pa", "--format", "csv"}).code, 2);
}

TEST_F(SearchCommands, RefuseWhatIsNoSetting) {
  for (const char* setting : {"exact", "=1", "exact=", "exact=much", "exact=1x"}) {
    const Outcome outcome = search({"--set", setting, "panen"});
    EXPECT_EQ(outcome.code, 2) << setting;
    EXPECT_THAT(outcome.err, HasSubstr("--set takes NAME=NUMBER")) << setting;
  }
  EXPECT_THAT(search({"--set", "nothing=1", "panen"}).err, HasSubstr("'nothing'"));
}

TEST_F(SearchCommands, SetNumbersOfTheProfile) {
  EXPECT_NE(search({"-f", "trec", "panen"}).out,
            search({"-f", "trec", "--set", "bm25_k1=3", "--set", "exact=2", "panen"}).out);
}

TEST_F(SearchCommands, RepeatNoEscapesInTheirMessages) {
  EXPECT_EQ(search({"--format", "\x1B[2J", "panen"}).err.find('\x1B'), std::string::npos);
  EXPECT_EQ(run_search({"\x1B[2J", "panen"}).err.find('\x1B'), std::string::npos);
}

TEST_F(SearchCommands, RefuseWhatIsNoMoment) {
  EXPECT_THAT(search({"--now", "kemarin", "panen"}).err, HasSubstr("--now takes 2025-06-11"));
}

TEST_F(SearchCommands, CountDaysFromTheMomentThatIsNamed) {
  EXPECT_THAT(search({"--now", "2025-06-14", "perahu"}).out,
              HasSubstr("11 Juni 2025, 3 hari lalu"));
}

TEST_F(SearchCommands, LinkTitlesIfTold) {
  EXPECT_THAT(search({"--hyperlinks", "always", "perahu"}).out,
              HasSubstr("\033]8;;https://utara.example/patroli\033\\"));
}

TEST_F(SearchCommands, PrintRowsForASpreadsheet) {
  EXPECT_THAT(search({"--format", "csv", "gabah"}).out,
              StartsWith("rank,id,score,title,source,agency,place,category,author,date,url,snippet,"
                         "copies\r\n1,harvest,"));
}

TEST_F(SearchCommands, TellTheTimeOfABatch) {
  const Outcome outcome = search({"--queries", "-", "--timing", "--repeat", "3", "-f", "trec"},
                                 {.input = "q1\tgabah\n"});

  EXPECT_THAT(outcome.err, StartsWith("3 queries: mean "));
  EXPECT_EQ(count_of("\n", outcome.out), 1U) << "printed once";
}

TEST_F(SearchCommands, CompleteAWord) {
  const Outcome outcome = run_search({"complete", "--index", index(), "alu"});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, StartsWith("alutsista\t1\n"));
  EXPECT_EQ(run_search({"complete", index(), "zzz"}).code, 1);
  EXPECT_EQ(run_search({"complete", "alu"}, in_environment()).out, outcome.out);
  EXPECT_EQ(
      json::parse(run_search({"complete", index(), "alu", "-f", "json"}).out)[0]["is_concept"],
      true);
}

TEST_F(SearchCommands, EvaluateJudgedQueries) {
  const std::string queries = write("queries.tsv", "q1\tgabah\tland\nq2\tradar\tsea\n");
  const std::string qrels = write("qrels.txt", "q1 0 harvest 3\nq2 0 radar 3\nq2 0 patrol 1\n");
  const Outcome outcome =
      run_search({"evaluate", index(), queries, qrels, "-p", "umum", "-f", "tsv"});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("umum\tmean\t\t2\t1.0000\t1.0000\t1.0000\t0.00\n"));
  EXPECT_THAT(outcome.out, HasSubstr("umum\ttag\tsea\t1\t"));
  EXPECT_EQ(
      run_search({"evaluate", queries, qrels, "-p", "umum", "-f", "tsv"}, in_environment()).out,
      outcome.out);
  EXPECT_THAT(run_search({"evaluate", index(), queries, qrels, "--ablation"}).out,
              HasSubstr("profile polos, what is lost with 0 instead of\n"));
}

TEST_F(SearchCommands, RefuseToEvaluateWithoutBothFiles) {
  EXPECT_THAT(run_search({"evaluate", index(), "queries.tsv"}).err, HasSubstr("two files"));
  EXPECT_EQ(run_search({"evaluate", index(), path("a"), path("b")}).code, 2);
}

TEST_F(SearchCommands, KeepListRunAndForgetAQuery) {
  EXPECT_EQ(run_search({"saved", "list", index()}).code, 1);
  EXPECT_EQ(run_search({"saved", "add", index(), "laut", "kapal", "-radar"}).code, 0);
  EXPECT_THAT(run_search({"saved", "list", index()}).out, HasSubstr("laut\t"));
  EXPECT_THAT(run_search({"saved", "list", index()}).out, HasSubstr("\tkapal -radar\n"));
  EXPECT_THAT(run_search({"saved", "run", index(), "laut"}).out,
              StartsWith("laut: kapal -radar\n"));
  EXPECT_EQ(run_search({"saved", "run", index(), "darat"}).code, 2);
  EXPECT_EQ(run_search({"saved", "remove", index(), "laut"}).code, 0);
  EXPECT_EQ(run_search({"saved", "remove", index(), "laut"}).code, 1);
}

TEST_F(SearchCommands, TellANewStoryOnce) {
  run_search({"saved", "add", index(), "tambak", "tambak"});
  EXPECT_EQ(run_search({"saved", "run", index(), "--new"}).code, 1);
  run("warta-index", {"update", index(), write("tambak.txt", kText)});

  const Outcome first = run_search({"saved", "run", index(), "--new"});
  EXPECT_EQ(first.code, 0) << first.err;
  EXPECT_THAT(first.out, StartsWith("1 new story\n\ntambak:\n\n1. Petambak Gresik"));
  const Outcome second = run_search({"saved", "run", index(), "--new"});
  EXPECT_EQ(second.code, 1);
  EXPECT_EQ(second.out, "0 new stories\n");
}

TEST_F(SearchCommands, LeaveTheIndexAsItWasWritten) {
  run_search({"saved", "add", index(), "tambak", "tambak"});

  EXPECT_EQ(run("warta-index", {"verify", index()}).code, 0);
}

TEST_F(SearchCommands, WriteAFeed) {
  run_search({"saved", "add", index(), "padi", "padi", "--from-start"});
  const Arguments run_again{"saved",    "run", index(),    "--new",
                            "--format", "rss", "--output", path("feed.xml")};

  EXPECT_EQ(run_search(run_again).code, 0);
  EXPECT_THAT(read(path("feed.xml")), HasSubstr("<guid isPermaLink=\"false\">harvest</guid>"));
  EXPECT_EQ(run_search(run_again).code, 1);
  EXPECT_THAT(read(path("feed.xml")), HasSubstr("harvest")) << "older stories stay in it";
}

TEST_F(SearchCommands, KeepSavedSearchesElsewhereIfTold) {
  run_search({"saved", "add", index(), "--saved-dir", path("mine"), "padi", "padi"});

  EXPECT_EQ(run_search({"saved", "list", index(), "--saved-dir", path("mine")}).code, 0);
  EXPECT_EQ(run_search({"saved", "list", index()}).code, 1);
}

TEST_F(SearchCommands, EndWithSeventyFiveIfAnotherProgramIsAtTheSavedSearches) {
  run_search({"saved", "add", index(), "padi", "padi"});
  const int lock = ::open((index() + "/saved/lock").c_str(), O_RDWR | O_CLOEXEC);
  ASSERT_EQ(::flock(lock, LOCK_EX | LOCK_NB), 0);
  const Outcome outcome = run_search({"saved", "run", index(), "--new"});
  ::close(lock);

  EXPECT_EQ(outcome.code, 75);
  EXPECT_THAT(outcome.err, HasSubstr("hint: wait until it is done and try again"));
}

TEST_F(SearchCommands, TellWhichSavedCommandsThereAre) {
  EXPECT_THAT(run_search({"saved", index()}).err, HasSubstr("add, list, run or remove"));
}

}  // namespace
}  // namespace warta::tests
