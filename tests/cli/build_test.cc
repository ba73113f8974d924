// SPDX-License-Identifier: GPL-2.0-or-later
// What a person sees of warta-index build and status.
#include <gmock/gmock.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/sandbox.h"

namespace warta::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* kBroken = "{\"id\": \"half\", \"title\": \"Berita terpotong\n";

class Build : public Sandbox {
 protected:
  std::string index() const { return path("news.index"); }

  Outcome build(const Arguments& paths, const Surroundings& surroundings = {}) const {
    Arguments words{"build", index()};
    words.insert(words.end(), paths.begin(), paths.end());
    return run("warta-index", words, surroundings);
  }

  /// The ids that a query finds, each with a space behind it.
  std::string found(const std::string& query) const {
    std::string ids;
    std::istringstream hits(run("warta-search", {index(), "--format", "jsonl", "--", query}).out);
    for (std::string hit; std::getline(hits, hit);) {
      ids += json::parse(hit)["id"].get<std::string>() + ' ';
    }
    return ids;
  }

  /// Three good lines, the second and the fourth of five broken.
  std::string partly_broken() const {
    std::istringstream articles(kArticles);
    std::string first, second, third;
    std::getline(articles, first);
    std::getline(articles, second);
    std::getline(articles, third);
    return write("mixed.jsonl",
                 first + '\n' + kBroken + second + "\n[\"no object\"]\n" + third + '\n');
  }
};

TEST_F(Build, ReadsWhatItIsToldTheFilesAre) {
  const std::string file = write("a.dat", "id;judul;naskah\nn1;Satu;Panen bandeng.\n");
  const std::string list = write("daftar", file + "\n");

  const Outcome outcome =
      build({"--input-format", "csv", "--map", "naskah=body", "--files-from", list});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(found("bandeng"), "n1 ");
}

TEST_F(Build, ReadsEveryArticleOfAFolder) {
  write("articles/media.jsonl", kArticles);
  write("articles/portal/tambak.txt", kText);

  const Outcome outcome = build({path("articles")});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("6 articles indexed"));
}

TEST_F(Build, NamesATextByItsFolderAndItsFile) {
  write("articles/portal/tambak.txt", kText);

  build({path("articles")});

  EXPECT_EQ(found("tambak"), "articles/portal/tambak ");
}

TEST_F(Build, ReadsOneFile) {
  const Outcome outcome = build({write("tambak.txt", kText)});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(found("tambak"), "tambak ");
}

TEST_F(Build, ReadsSeveralFilesAsOneIndex) {
  const Outcome outcome = build({write("tambak.txt", kText), write("media.jsonl", kArticles)});

  EXPECT_THAT(outcome.out, StartsWith("6 articles indexed"));
}

TEST_F(Build, ReadsJsonLinesFromStandardInput) {
  const Outcome outcome = build({"-"}, {.input = kArticles});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("5 articles indexed"));
}

TEST_F(Build, ReadsATextFromStandardInput) {
  const Outcome outcome = build({"-"}, {.input = kText});

  EXPECT_THAT(outcome.out, StartsWith("1 article indexed"));
  EXPECT_NE(found("tambak"), "");
}

TEST_F(Build, WorksQuietlyIfTold) {
  const Outcome outcome = build({"--quiet", write("tambak.txt", kText)});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out + outcome.err, "");
}

TEST_F(Build, SkipsWhatItCannotReadAndSaysSoByItsExitCode) {
  const Outcome outcome = build({partly_broken()});

  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.out, StartsWith("3 articles indexed"));
}

TEST_F(Build, ReportsBrokenRecordsWithPathLineAndReason) {
  const std::string file = partly_broken();

  const Outcome outcome = build({file});

  EXPECT_THAT(outcome.err, HasSubstr(file + ":2: not JSON"));
  EXPECT_THAT(outcome.err, HasSubstr(file + ":4: not a JSON object"));
  EXPECT_EQ(count_of(file, outcome.err), 2U) << "the good lines are no faults:\n" << outcome.err;
}

TEST_F(Build, KeepsBrokenRecordsInQuarantineWithTheReason) {
  const Outcome outcome = build({partly_broken()});

  const std::string kept = index() + "/quarantine/000001.jsonl";
  EXPECT_THAT(outcome.err, HasSubstr(kept));
  std::istringstream lines(read(kept));
  std::string line;
  ASSERT_TRUE(std::getline(lines, line));
  EXPECT_THAT(json::parse(line)["reason"].get<std::string>(), StartsWith("not JSON"));
  ASSERT_TRUE(std::getline(lines, line));
  EXPECT_EQ(json::parse(line)["reason"], "not a JSON object");
  EXPECT_EQ(json::parse(line)["line"], 4);
  EXPECT_EQ(json::parse(line)["text"], "[\"no object\"]");
  EXPECT_FALSE(std::getline(lines, line));
}

TEST_F(Build, WritesAReportOfTheRun) {
  build({partly_broken()});

  const json report = json::parse(read(index() + "/reports/000001.json"));
  EXPECT_EQ(report["articles"], 3);
  EXPECT_EQ(report["faults"], 2);
}

TEST_F(Build, PrintsOnlyTheFirstOfManyFaults) {
  std::string lines = kArticles;
  for (int i = 0; i < 50; ++i) lines += "[]\n";
  const Outcome outcome = build({write("many.jsonl", lines)});

  EXPECT_EQ(count_of("not a JSON object", outcome.err), 20U);
  EXPECT_THAT(outcome.err, HasSubstr("50 records could not be read"));
}

// Half the input missing at night: the index of the day before must stay.
TEST_F(Build, ChangesNothingIfAPathIsMissing) {
  build({write("tambak.txt", kText), write("news.jsonl", kArticles)});
  const Outcome outcome = build({path("nowhere.jsonl"), path("tambak.txt")});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr(path("nowhere.jsonl") + ": no such file or folder"));
  EXPECT_EQ(read(path("news.index/CURRENT")), "000001\n");
}

TEST_F(Build, FailsIfNothingCouldBeRead) {
  const Outcome outcome = build({write("list.txt", "a b c\n")});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("no article could be read"));
  EXPECT_THAT(outcome.err, HasSubstr("hint: "));
}

TEST_F(Build, LeavesNoLiveGenerationIfNothingCouldBeRead) {
  build({path("nowhere.jsonl")});

  EXPECT_FALSE(std::filesystem::exists(index() + "/CURRENT"));
}

TEST_F(Build, RefusesAFolderThatHoldsOtherFiles) {
  write("news.index/letter.txt", "a letter\n");

  const Outcome outcome = build({write("tambak.txt", kText)});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("is no Warta index"));
  EXPECT_THAT(outcome.err, HasSubstr("hint: "));
}

TEST_F(Build, WritesNothingIntoAFolderThatHoldsOtherFiles) {
  write("news.index/letter.txt", "a letter\n");

  build({write("tambak.txt", kText)});

  std::string names;
  for (const auto& entry : std::filesystem::directory_iterator(index())) {
    names += entry.path().filename().string() + ' ';
  }
  EXPECT_EQ(names, "letter.txt ");
}

TEST_F(Build, RefusesAFileInPlaceOfAnIndex) {
  write("news.index", "a letter\n");

  const Outcome outcome = build({write("tambak.txt", kText)});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(read(index()), "a letter\n");
}

TEST_F(Build, TellsThatArticlesAreMissingFromTheCommand) {
  const Outcome outcome = run("warta-index", {"build", index()});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("what to index is missing"));
  EXPECT_FALSE(std::filesystem::exists(index()));
}

TEST_F(Build, TellsThatTheIndexIsMissingFromTheCommand) {
  const Outcome outcome = run("warta-index", {"build"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("the path of the index is missing"));
}

TEST_F(Build, TellsThatTheCommandIsMissing) {
  const Outcome outcome = run("warta-index", {});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("build, update, status, verify"));
}

TEST_F(Build, RefusesAnUnknownCommand) {
  const Outcome outcome = run("warta-index", {"bild", index(), path("x")});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("'bild'"));
}

TEST_F(Build, RefusesAnUnknownOption) {
  const Outcome outcome = build({"--fast", write("tambak.txt", kText)});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--fast"));
  EXPECT_FALSE(std::filesystem::exists(index()));
}

TEST_F(Build, ReadsAFileWhoseNameBeginsWithADashBehindTwoDashes) {
  write("-tambak.txt", kText);
  const Outcome outcome =
      run("/bin/sh", {"-c", R"(cd "$0" && "$1" build news.index -- -tambak.txt)", path(""),
                      std::string(WARTA_BIN_DIR) + "/warta-index"});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
}

TEST_F(Build, CountsRepeatedRecords) {
  const Outcome outcome = build({write("a.jsonl", kArticles), write("b.jsonl", kArticles)});

  EXPECT_THAT(outcome.out, StartsWith("5 articles indexed"));
  EXPECT_THAT(outcome.out, HasSubstr("5 records repeated another"));
}

TEST_F(Build, KeepsTheLaterOfTwoArticlesWithOneId) {
  const Outcome outcome = build(
      {write("a.jsonl", R"({"id": "x", "title": "Satu", "body": "Meriam tua dipindahkan."})"),
       write("b.jsonl", R"({"id": "x", "title": "Dua", "body": "Jembatan baru diresmikan."})")});

  EXPECT_THAT(outcome.out, HasSubstr("1 replaced an earlier one"));
  EXPECT_EQ(found("meriam"), "");
  EXPECT_EQ(found("jembatan"), "x ");
}

TEST_F(Build, ShowsNoControlCharactersOfAFileName) {
  const std::string file = write("a\033[31m\xC2\x9B.jsonl", "[1]\n");

  const Outcome outcome = build({file, write("tambak.txt", kText)});

  EXPECT_EQ(outcome.code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("not a JSON object"));
  EXPECT_THAT(outcome.err, Not(HasSubstr("\033")));
  EXPECT_THAT(outcome.err, Not(HasSubstr("\xC2\x9B")));
}

TEST_F(Build, MakesASecondGenerationBesideTheFirst) {
  build({write("media.jsonl", kArticles)});
  const Outcome outcome = build({write("tambak.txt", kText)});

  EXPECT_THAT(outcome.out, HasSubstr("generation 2"));
  EXPECT_TRUE(std::filesystem::exists(index() + "/generations/000001/manifest"));
  EXPECT_TRUE(std::filesystem::exists(index() + "/generations/000002/manifest"));
}

TEST_F(Build, MakesTheNewGenerationTheOneThatIsSearched) {
  build({write("media.jsonl", kArticles)});
  build({write("tambak.txt", kText)});

  EXPECT_EQ(found("tambak"), "tambak ");
  EXPECT_EQ(found("radar"), "");
}

TEST_F(Build, KeepsTheOldGenerationLiveIfNothingCouldBeRead) {
  build({write("media.jsonl", kArticles)});
  const Outcome outcome = build({path("nowhere.jsonl")});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_NE(found("radar"), "");
}

TEST_F(Build, RemovesWhatAKilledBuildLeft) {
  build({write("media.jsonl", kArticles)});
  write("news.index/generations/unfinished-000002/shards/junk", "x");

  build({write("tambak.txt", kText)});

  EXPECT_FALSE(std::filesystem::exists(index() + "/generations/unfinished-000002"));
}

TEST_F(Indexed, StatusTellsWhatIsLive) {
  const Outcome outcome = run("warta-index", {"status", index()});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("generation  000001\n"));
  EXPECT_THAT(outcome.out, HasSubstr("articles    5\n"));
  EXPECT_THAT(outcome.out, HasSubstr("(those of this program)"));
}

TEST_F(Sandbox, StatusFailsWithAHintIfThereIsNoIndex) {
  const Outcome outcome = run("warta-index", {"status", path("nowhere")});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("there is no index"));
  EXPECT_THAT(outcome.err, HasSubstr("warta-index build " + path("nowhere")));
}

TEST_F(Sandbox, StatusTakesOneIndex) {
  EXPECT_EQ(run("warta-index", {"status", path("a"), path("b")}).code, 2);
}

}  // namespace
}  // namespace warta::tests
