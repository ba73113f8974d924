// SPDX-License-Identifier: GPL-2.0-or-later
// What warta-search prints: for a person, for programs, for measuring; and what never gets through.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "tests/cli/sandbox.h"

namespace warta::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Output : public Indexed {
 protected:
  json answer(Arguments arguments) const {
    arguments.insert(arguments.begin(), {"--format", "json"});
    return json::parse(search(arguments).out);
  }
};

TEST_F(Output, IsPlainTextInAPipe) { EXPECT_THAT(search({"kapal"}).out, Not(HasSubstr("\033"))); }

TEST_F(Output, MarksWordsWithAsterisksInAPipe) {
  EXPECT_THAT(search({"gabah"}).out, HasSubstr("Harga *gabah* naik"));
}

TEST_F(Output, MarksInflectedWordsToo) {
  EXPECT_THAT(search({"panen"}).out, HasSubstr("*memanen*"));
}

TEST_F(Output, IsColouredOnATerminal) {
  if (!has_terminals()) GTEST_SKIP() << "this system gives out no terminal";
  const Outcome outcome = search({"gabah"}, {.terminal = true});

  EXPECT_THAT(outcome.out, HasSubstr("\033["));
  EXPECT_THAT(outcome.out, Not(HasSubstr("*gabah*")));
}

TEST_F(Output, IsPlainOnATerminalWithNoColor) {
  if (!has_terminals()) GTEST_SKIP() << "this system gives out no terminal";
  const Outcome outcome = search({"gabah"}, {.environment = {"NO_COLOR=1"}, .terminal = true});

  EXPECT_THAT(outcome.out, HasSubstr("*gabah*"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("\033")));
}

TEST_F(Output, IsColouredOnATerminalIfNoColorIsEmpty) {
  if (!has_terminals()) GTEST_SKIP() << "this system gives out no terminal";
  const Outcome outcome = search({"gabah"}, {.environment = {"NO_COLOR="}, .terminal = true});

  EXPECT_THAT(outcome.out, HasSubstr("\033["));
}

TEST_F(Output, CountsTheArticlesFirst) {
  EXPECT_THAT(search({"kapal"}).out, StartsWith("2 articles\n"));
  EXPECT_THAT(search({"gabah"}).out, StartsWith("1 article\n"));
}

TEST_F(Output, TellsWhenArticlesHaveOnlySomeOfTheWords) {
  EXPECT_THAT(search({"gabah", "roket"}).out, StartsWith("0 articles with all the words"));
  EXPECT_THAT(search({"gabah"}).out, Not(HasSubstr("all the words")));
}

TEST_F(Output, ShowsWhereAnArticleComesFrom) {
  EXPECT_THAT(search({"perahu"}).out,
              HasSubstr("Kabar Utara · Tarakan · 11 Juni 2025 · pertahanan\n"));
}

TEST_F(Output, ShowsTheAddressOrElseTheId) {
  EXPECT_THAT(search({"perahu"}).out, HasSubstr("\n   https://utara.example/patroli\n"));
  EXPECT_THAT(search({"gabah"}).out, HasSubstr("\n   harvest\n"));
}

TEST_F(Output, IsOneJsonObjectOfFormatOne) {
  const json result = answer({"kapal"});

  EXPECT_EQ(result["format"], 1);
  EXPECT_EQ(result["query"], "kapal");
  EXPECT_EQ(result["total"], 2);
  EXPECT_EQ(result["total_is_exact"], true);
  EXPECT_EQ(result["relaxed"], false);
  EXPECT_EQ(result["diagnostics"].size(), 0U);
  EXPECT_EQ(result["hits"].size(), 2U);
}

TEST_F(Output, HoldsEveryFieldOfAHitInJson) {
  const json hit = answer({"perahu"})["hits"][0];

  EXPECT_EQ(hit["rank"], 1);
  EXPECT_EQ(hit["id"], "patrol");
  EXPECT_GT(hit["score"], 0);
  EXPECT_EQ(hit["title"], "Kapal patroli baru berpangkalan di Tarakan");
  EXPECT_EQ(hit["title_is_derived"], false);
  EXPECT_EQ(hit["source"], "Kabar Utara");
  EXPECT_EQ(hit["agency"], "");
  EXPECT_EQ(hit["place"], "Tarakan");
  EXPECT_EQ(hit["category"], "pertahanan");
  EXPECT_EQ(hit["author"], "Rara Wening");
  EXPECT_EQ(hit["date"], "2025-06-11T08:00:00+07:00");
  EXPECT_EQ(hit["url"], "https://utara.example/patroli");
  EXPECT_THAT(hit["snippet"].get<std::string>(), HasSubstr("<mark>perahu</mark>"));
}

TEST_F(Output, HasNullForAnUnknownDateInJson) {
  EXPECT_TRUE(answer({"peluit"})["hits"][0]["date"].is_null());
}

TEST_F(Output, IsJsonWithoutHitsIfNothingIsFound) {
  const Outcome outcome = search({"--format", "json", "helikopter"});

  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(json::parse(outcome.out)["total"], 0);
  EXPECT_TRUE(json::parse(outcome.out)["hits"].empty());
}

TEST_F(Output, HoldsTheDiagnosticsInJson) {
  const json diagnostics = answer({"radar", "tanggal:kapan"})["diagnostics"];

  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_THAT(diagnostics[0]["message"].get<std::string>(), HasSubstr("'kapan'"));
  EXPECT_THAT(diagnostics[0]["hint"].get<std::string>(), HasSubstr("tanggal:"));
}

TEST_F(Output, ExplainsTheWholeScoreInJson) {
  const json hit = answer({"--explain", "pengujian", "alutsista"})["hits"][0];

  double sum = 0;
  for (const json& part : hit["explanation"]) sum += part["weight"].get<double>();
  EXPECT_NEAR(sum, hit["score"].get<double>(), 1e-6);
}

TEST_F(Output, IsAJsonObjectALineInJsonLines) {
  std::istringstream lines(search({"--format", "jsonl", "kapal"}).out);
  std::string ids;
  for (std::string line; std::getline(lines, line);) ids += json::parse(line)["id"];

  EXPECT_EQ(ids, "patrolrockets");
}

TEST_F(Output, HasSixFieldsALineInTrec) {
  const Outcome outcome = search({"--format", "trec", "kapal"});

  EXPECT_TRUE(std::regex_match(
      outcome.out,
      std::regex("q Q0 patrol 1 \\d+\\.\\d{6} warta\nq Q0 rockets 2 \\d+\\.\\d{6} warta\n")))
      << outcome.out;
}

TEST_F(Output, HasSixFieldsALineInTrecEvenIfIdsHoldSpaces) {
  const std::string index = path("spaces.index");
  run("warta-index", {"build", index, write("dua kata.txt", kText)});
  const Outcome outcome =
      run("warta-search", {"--queries", "-", "-f", "trec", index}, {.input = "q one\ttambak\n"});

  EXPECT_THAT(outcome.out, StartsWith("q%20one Q0 dua%20kata 1 "));
}

TEST_F(Output, ThatCannotBeWrittenIsAnError) {
  const std::string folder = WARTA_BIN_DIR;
  for (const std::string& command :
       {"warta-search " + index() + " kapal", "warta-search --format json " + index() + " kapal",
        "warta-index status " + index(), std::string("warta-stem kapal")}) {
    const Outcome outcome = run("/bin/sh", {"-c", folder + '/' + command + " >/dev/full"});

    EXPECT_EQ(outcome.code, 2) << command;
    EXPECT_THAT(outcome.err, HasSubstr("standard output cannot be written")) << command;
  }
}

// What a hostile article brings along.
class HostileArticle : public Sandbox {
 protected:
  void SetUp() override {
    const std::string article = write(
        "hostile.jsonl",
        R"({"id": "x\u001b[31m", "title": )"
        R"("Judul \u001b[2J<script>alert(1)</script>\u0007 \u009b31m", "body": )"
        R"("Kalimat tentang <blink onclick=x>helikopter</blink> & awaknya \u001b]0;owned\u0007 selesai.", )"
        R"("source": "Jahat\u001b[1m", "category": "a\u0000b", "author": "c\u007f", )"
        R"("url": "javascript:\u001b[0m"})"
        "\n");
    ASSERT_EQ(run("warta-index", {"build", path("i"), article}).code, 0);
  }

  std::string found_as(const std::string& format) const {
    return run("warta-search", {"--format", format, "--explain", path("i"), "helikopter"}).out;
  }

  static bool has_controls(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return true;
      if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
        return true;
      }
    }
    return false;
  }
};

TEST_F(HostileArticle, BringsNoControlCharactersIntoText) {
  ASSERT_THAT(found_as("text"), HasSubstr("Judul"));
  EXPECT_FALSE(has_controls(found_as("text")));
}

TEST_F(HostileArticle, BringsNoControlCharactersIntoJson) {
  ASSERT_THAT(found_as("jsonl"), HasSubstr("Judul"));
  EXPECT_FALSE(has_controls(found_as("jsonl")));
  EXPECT_THAT(found_as("jsonl"), Not(HasSubstr("\\u00")));
}

TEST_F(HostileArticle, BringsNoControlCharactersIntoTrec) {
  ASSERT_THAT(found_as("trec"), HasSubstr("Q0 x"));
  EXPECT_FALSE(has_controls(found_as("trec")));
}

TEST_F(HostileArticle, HasItsMarkupEscapedInTheJsonSnippet) {
  const std::string snippet = json::parse(found_as("jsonl"))["snippet"];

  EXPECT_THAT(snippet,
              HasSubstr("&lt;blink onclick=x&gt;<mark>helikopter</mark>&lt;/blink&gt; &amp;"));
}

TEST_F(HostileArticle, KeepsItsMarkupInText) {
  EXPECT_THAT(found_as("text"), HasSubstr("<blink onclick=x>*helikopter*</blink> &"));
}

TEST_F(HostileArticle, BringsNoControlCharactersIntoFaults) {
  const std::string broken = write("b\033[7m.jsonl", "{\"title\": \"\033[31m\n");
  const Outcome outcome = run("warta-index", {"build", path("i"), broken, path("hostile.jsonl")});

  EXPECT_EQ(outcome.code, 3);
  EXPECT_FALSE(has_controls(outcome.err)) << outcome.err;
}

TEST_F(HostileArticle, MayStandInAQueryToo) {
  const Outcome outcome =
      run("warta-search", {path("i"), "tanggal:\033[31m", "jahat\033[1m:x", "helikopter"});

  EXPECT_FALSE(has_controls(outcome.err)) << outcome.err;
  EXPECT_FALSE(has_controls(outcome.out)) << outcome.out;
}

}  // namespace
}  // namespace warta::tests
