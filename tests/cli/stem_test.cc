// SPDX-License-Identifier: GPL-2.0-or-later
// What a person sees of warta-stem WORD.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/sandbox.h"

namespace warta::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(Stem, PrintsWordTabStem) {
  const Outcome outcome = run("warta-stem", {"penembakan", "Negara-negara"});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "penembakan\ttembak\nNegara-negara\tnegara\n");
}

TEST(Stem, ReadsStandardInputIfNoWordIsGiven) {
  EXPECT_EQ(run("warta-stem", {}, {.input = "penembakan\nmenteri"}).out,
            "penembakan\ttembak\nmenteri\tmenteri\n");
}

TEST(Stem, ReadsStandardInputForADash) {
  EXPECT_EQ(run("warta-stem", {"ditembak", "-", "rudal"}, {.input = "penembakan\n"}).out,
            "ditembak\ttembak\npenembakan\ttembak\nrudal\trudal\n");
}

TEST(Stem, ReadsLinesThatEndAsInWindows) {
  EXPECT_EQ(run("warta-stem", {}, {.input = "penembakan\r\n"}).out, "penembakan\ttembak\n");
}

TEST(Stem, PrintsALineForEveryLine) {
  EXPECT_EQ(run("warta-stem", {}, {.input = "ditembak\n\nrudal\n"}).out,
            "ditembak\ttembak\n\t\nrudal\trudal\n");
}

TEST(Stem, FoldsWordsAsTheIndexDoes) {
  EXPECT_EQ(run("warta-stem", {"Jum\u2019at", "ＰＥＮＥＭＢＡＫＡＮ", "Érdoğan"}).out,
            "Jum\u2019at\tjumat\nＰＥＮＥＭＢＡＫＡＮ\ttembak\nÉrdoğan\terdogan\n");
}

TEST(Stem, TakesAnyBytesAndWordsOfAnyLength) {
  const std::string input = "\xFF\xFE\n" + std::string(50'000, 'a') + "\nditembak\n";
  for (const char* option : {"--root", "--all", "--explain", "--json"}) {
    const Outcome outcome = run("warta-stem", {option}, {.input = input});

    EXPECT_EQ(outcome.code, 0) << option;
    EXPECT_THAT(outcome.out, HasSubstr("tembak")) << option;
  }
}

TEST(Stem, KeepsControlCharactersFromTheTerminal) {
  const Outcome outcome = run("warta-stem", {}, {.input = "a\033[31m\trudal\n"});

  EXPECT_EQ(outcome.out, "a?[31m?rudal\ta?[31m?rudal\n");
}

TEST(Stem, PrintsTheRootIfTold) {
  EXPECT_EQ(run("warta-stem", {"pertahanan"}).out, "pertahanan\tpertahanan\n");
  EXPECT_EQ(run("warta-stem", {"--root", "pertahanan"}).out, "pertahanan\ttahan\n");
}

TEST(Stem, ExplainsAWordIfTold) {
  EXPECT_EQ(run("warta-stem", {"--explain", "Penembakan"}).out,
            "Penembakan = peN- + tembak + -an  (pen- hides the t)\n");
}

TEST(Stem, PrintsEveryAnalysisIfToldTheLikeliestFirst) {
  const Outcome outcome = run("warta-stem", {"--all", "beruang"});

  EXPECT_THAT(outcome.out, StartsWith("beruang\tuang\tber-\t"));
  EXPECT_THAT(outcome.out, HasSubstr("\nberuang\truang\tber-\t"));
}

TEST(Stem, PrintsAllThatItKnowsAsJson) {
  json word = json::parse(run("warta-stem", {"--json", "Pertahanan"}).out);

  ASSERT_FALSE(word["analyses"].empty());
  EXPECT_GT(word["analyses"][0]["score"], 0);
  word["analyses"][0].erase("score");
  EXPECT_EQ(word["analyses"][0], json::parse(R"({"root": "tahan", "affixes": ["per-", "-an"]})"));
  word.erase("analyses");
  EXPECT_EQ(word,
            (json{{"word", "Pertahanan"},
                  {"stem", "pertahanan"},
                  {"root", "tahan"},
                  {"known", true},
                  {"explanation", "Pertahanan = per- + tahan + -an  (searched as pertahanan)"}}));
}

TEST(Stem, TellsThePartsOfAWordAsJson) {
  EXPECT_EQ(json::parse(run("warta-stem", {"-j", "antarnegara"}).out)["part"], "negara");
  EXPECT_EQ(json::parse(run("warta-stem", {"-j", "kerjasama"}).out)["compound"],
            (json{"kerja", "sama"}));
  EXPECT_EQ(json::parse(run("warta-stem", {"-j", "qwxz"}).out)["known"], false);
}

TEST(Stem, PrintsOneObjectALine) {
  const Outcome outcome = run("warta-stem", {"--json"}, {.input = "rudal\n\n\xFF\n"});

  EXPECT_EQ(count_of("\n", outcome.out), 3U);
}

TEST(Stem, RefusesTwoOutputsAtOnce) {
  for (const Arguments& words :
       {Arguments{"--root", "--all", "beruang"}, Arguments{"--tokens", "--explain", "beruang"},
        Arguments{"--classes", "--why-not", "x", "y"}}) {
    const Outcome outcome = run("warta-stem", words);

    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.err, HasSubstr("exclude one another"));
    EXPECT_EQ(outcome.out, "");
  }
}

TEST(Stem, RefusesOptionsThatSayNothing) {
  for (const Arguments& words :
       {Arguments{"--query", "rudal"}, Arguments{"--limit", "3", "rudal"},
        Arguments{"--classes", "--limit", "-3", "x"}, Arguments{"--classes", "-n", "x", "y"},
        Arguments{"--classes"}, Arguments{"--why-not", "rudal"}, Arguments{"--words"},
        Arguments{"--roots", "beruang"}}) {
    const Outcome outcome = run("warta-stem", words);

    EXPECT_EQ(outcome.code, 2) << words.front();
    EXPECT_THAT(outcome.err, HasSubstr("warta-stem --help")) << words.front();
  }
}

TEST(Stem, TellsThatTheDiskIsFull) {
  const std::string program = WARTA_BIN_DIR "/warta-stem";
  const Outcome outcome = run("/bin/bash", {"-c", program + " rudal >/dev/full"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("cannot be written"));
}

TEST(Stem, IsQuietIfNobodyReadsOn) {
  const std::string program = WARTA_BIN_DIR "/warta-stem";
  const Outcome outcome =
      run("/bin/bash", {"-c", "yes ditembak | head -100000 | " + program + " | head -1"});

  EXPECT_EQ(outcome.out, "ditembak\ttembak\n");
  EXPECT_EQ(outcome.err, "");
}

class StemWords : public Sandbox {};

TEST_F(StemWords, AreKnownInEveryMode) {
  const std::string list = write("mine.tsv",
                                 "# warta words 1\n"
                                 "lexicalised\tpengawalan\tpengawalan\tan escort\n"
                                 "concept\tkapal gaib\tkapal gaib|ghost ship\tplatform\n");

  EXPECT_EQ(run("warta-stem", {"--words", list, "pengawalan"}).out, "pengawalan\tpengawalan\n");
  EXPECT_THAT(run("warta-stem", {"--words", list, "--tokens", "ghost ship"}).out,
              HasSubstr("kapal gaib"));
  EXPECT_EQ(run("warta-stem", {"-w", list, "--why-not", "ghost ship", "kapal gaib"}).code, 0);
}

TEST_F(StemWords, WithAMistakeAreRefusedWithItsPlace) {
  const std::string list = write("mine.tsv", "# warta words 1\nroot\tdrone\t4\nrott\tx\n");
  const Outcome outcome = run("warta-stem", {"--words", list, "rudal"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr(list + ":3: "));
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(run("warta-stem", {"--words", path("none.tsv"), "rudal"}).code, 2);
}

}  // namespace
}  // namespace warta::tests
