// SPDX-License-Identifier: GPL-2.0-or-later
// What a person sees of warta-stem --classes.
#include <gmock/gmock.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/sandbox.h"

namespace warta::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// Roots that no correction of the lexicon will touch.
const std::string kWords =
    "# warta words 1\nroot\tkabduz\t3\nroot\tabduz\t3\nroot\tzagai\t3\nroot\tzig\t3\n";

class StemClasses : public Indexed {
 protected:
  /// A file with one article.
  std::string article(const std::string& body) const {
    return write("a.jsonl", json{{"title", "Judul"}, {"body", body}}.dump() + '\n');
  }

  /// The classes of one article, by their stems.
  std::map<std::string, json> classes(const std::string& body) const {
    std::map<std::string, json> found;
    const std::string words = write("words.tsv", kWords);
    std::istringstream lines(
        run("warta-stem", {"--classes", "--json", "--words", words, article(body)}).out);
    for (std::string line; std::getline(lines, line);) {
      json item = json::parse(line);
      found[item["stem"]] = item;
    }
    return found;
  }
};

TEST_F(StemClasses, AreTheWordsOfAnIndexByStem) {
  const Outcome outcome = run("warta-stem", {"--classes", index()});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, HasSubstr("panen\t2\t0.0\t\tmemanen:1 panen:1\n"));
}

TEST_F(StemClasses, AreTheSameFromFilesAsFromTheIndex) {
  const std::string from_index = run("warta-stem", {"--classes", index()}).out;

  EXPECT_EQ(run("warta-stem", {"--classes", path("articles.jsonl")}).out, from_index);
  EXPECT_EQ(run("warta-stem", {"--classes", "-"}, {.input = kArticles}).out, from_index);
}

TEST_F(StemClasses, CountSpellingsTogetherAndTheWordsOfAPairApart) {
  auto found = classes("RUDAL rudal Rudal-rudal. Duet Prabowo-Gibran.\n");

  EXPECT_EQ(found["rudal"]["words"],
            json::parse(R"([{"word": "rudal", "count": 2}, {"word": "rudal-rudal", "count": 1}])"));
  EXPECT_EQ(found["gibran"]["count"], 1);
}

TEST_F(StemClasses, HoldWordsOfLettersAlone) {
  auto found = classes("F-16 1.180 humas@kemhan.go.id 東京 rudal\n");

  EXPECT_TRUE(found.contains("rudal"));
  EXPECT_EQ(found.size(), 2U) << "judul and rudal";
}

TEST_F(StemClasses, TellOfAReadingThatAnotherComesCloseTo) {
  auto found = classes("mengabduz dikabduz kabduz");

  EXPECT_GT(found["kabduz"]["suspicion"], 0);
  EXPECT_THAT(found["kabduz"]["reasons"].dump(), HasSubstr("mengabduz is of kabduz or of abduz"));
}

TEST_F(StemClasses, TellOfAWordWithFewLettersOfItsStem) {
  auto found = classes("nginepnya inap yg yang");

  EXPECT_THAT(found["inap"]["reasons"].dump(), HasSubstr("nginepnya has few letters of inap"));
  EXPECT_EQ(found["yang"]["reasons"], json::array()) << "yg is listed";
}

TEST_F(StemClasses, TellOfALongWordWithAShortRoot) {
  auto found = classes("pengezigannya zig");

  EXPECT_THAT(found["zig"]["reasons"].dump(), HasSubstr("long for the root zig"));
}

TEST_F(StemClasses, SuspectNoWordThatIsAloneInItsClass) {
  auto found = classes("mengabduz mengabduz pengezigannya qwertanya");

  for (const auto& [stem, item] : found) EXPECT_EQ(item["suspicion"], 0) << stem;
}

TEST_F(StemClasses, TellOfAWordCutWithoutAKnownRoot) {
  auto found = classes("qwertanya qwerta qwerta\n");

  EXPECT_THAT(found["qwerta"]["reasons"].dump(),
              HasSubstr("qwertanya was cut without a known root"));
}

TEST_F(StemClasses, TellOfADerivedWordThatIsNearlyAlone) {
  std::string body = "zagai";
  for (int i = 0; i < 40; ++i) body += " berzagai";
  auto found = classes(body);

  EXPECT_THAT(found["zagai"]["reasons"].dump(), HasSubstr("berzagai is nearly all of the class"));
}

TEST_F(StemClasses, TellOfAnAffixLeftOnAnUnknownStem) {
  auto found = classes("qwertaian qwertai berqwertai\n");

  EXPECT_THAT(found["berqwertai"]["reasons"].dump(), HasSubstr("looks like qwertai with ber-"));
}

TEST_F(StemClasses, HaveTheSuspiciousFirst) {
  const std::string file = article("rudal rudal rudal rudal. qwerta qwertanya");
  const std::string out = run("warta-stem", {"--classes", file}).out;

  EXPECT_THAT(out, StartsWith("qwerta\t2\t1.0\tqwertanya was cut without a known root\t"));
  EXPECT_THAT(out, HasSubstr("\nrudal\t4\t0.0\t\trudal:4\n"));
}

TEST_F(StemClasses, AreAsManyAsTold) {
  const Outcome limited = run("warta-stem", {"--classes", "-n", "2", index()});
  EXPECT_EQ(count_of("\n", limited.out), 2U);

  const Outcome frequent = run("warta-stem", {"--classes", "--min-count", "4", index()});
  EXPECT_THAT(frequent.out, HasSubstr("kapal\t"));
  EXPECT_THAT(frequent.out, Not(HasSubstr("gabah")));

  const Outcome short_lines = run("warta-stem", {"--classes", "--members", "1", index()});
  EXPECT_THAT(short_lines.out, HasSubstr("panen\t2\t0.0\t\tmemanen:1\n"));
}

TEST_F(StemClasses, AreAtMostFiftyOnATerminal) {
  if (!has_terminals()) GTEST_SKIP() << "this system gives out no terminal";

  EXPECT_EQ(count_of("\n", run("warta-stem", {"--classes", index()}, {.terminal = true}).out), 50U);
}

TEST_F(StemClasses, TellWhatCannotBeReadAndGoOn) {
  const Outcome outcome =
      run("warta-stem", {"--classes", write("b.jsonl", "x\n{\"title\": \"Rudal\"}\n")});

  EXPECT_EQ(outcome.code, 3);
  EXPECT_EQ(outcome.out, "rudal\t1\t0.0\t\trudal:1\n");
  EXPECT_THAT(outcome.err, HasSubstr("b.jsonl:1: "));
}

TEST_F(StemClasses, OfNothingAreAnError) {
  EXPECT_EQ(run("warta-stem", {"--classes", path("nowhere")}).code, 2);
  EXPECT_EQ(run("warta-stem", {"--classes", "-"}).code, 2);
  std::filesystem::remove(index() + "/CURRENT");
  const Outcome outcome = run("warta-stem", {"--classes", index()});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("warta-index build"));
}

}  // namespace
}  // namespace warta::tests
