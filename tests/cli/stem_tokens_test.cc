// SPDX-License-Identifier: GPL-2.0-or-later
// What a person sees of warta-stem --tokens and --why-not.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/cli/program.h"

namespace warta::tests {
namespace {

using nlohmann::json;
using testing::EndsWith;
using testing::HasSubstr;

TEST(StemTokens, PrintsTheWordsOfATextWithTheirTerms) {
  EXPECT_EQ(run("warta-stem", {"--tokens", "Kapal", "selam", "antarnegara di Biak"}).out,
            "0\t5\t1\tword\tkapal\tkapal\tkapal\t\tknown\tkapal selam\n"
            "6\t11\t2\tword\tselam\tselam\tselam\t\tknown\t+kapal selam\n"
            "12\t23\t3\tword\tantarnegara\tantarnegara\tantarnegara\tnegara\tknown\t\n"
            "24\t26\t4\tword\tdi\tdi\tdi\t\tstop known\t\n"
            "27\t31\t5\tword\tbiak\tbiak\tbiak\t\tknown\t\n");
}

TEST(StemTokens, TakesAllOfStandardInputAsOneText) {
  const Outcome outcome = run("warta-stem", {"--tokens"}, {.input = "Rudal\r\nditembak"});

  EXPECT_EQ(outcome.out,
            "0\t5\t1\tword\trudal\trudal\trudal\t\tknown\trudal\n"
            "7\t15\t2\tword\tditembak\ttembak\ttembak\t\tknown\t\n");
}

TEST(StemTokens, MarksAcronymsAndSegments) {
  const std::string out = run("warta-stem", {"-t", "TNI F-16"}).out;

  EXPECT_THAT(out, HasSubstr("\tacronym"));
  EXPECT_THAT(out, HasSubstr("\tf\tf\tf\t\tsegment\t\n"));
  EXPECT_THAT(out, HasSubstr("\tcode\tf16\t"));
}

TEST(StemTokens, TakesAnAcronymOfAQueryInAnyCase) {
  EXPECT_THAT(run("warta-stem", {"--tokens", "--query", "pal"}).out, HasSubstr("PT PAL"));
  EXPECT_EQ(run("warta-stem", {"--tokens", "pal"}).out.find("PT PAL"), std::string::npos);
}

TEST(StemTokens, PrintsOneObjectAsJson) {
  const json text = json::parse(run("warta-stem", {"--tokens", "--json", "Di kapal selam"}).out);

  EXPECT_EQ(text["text"], "Di kapal selam");
  EXPECT_EQ(text["words"][0],
            json::parse(R"({"begin": 0, "end": 2, "position": 1, "kind": "word", "surface": "di",
    "stem": "di", "root": "di", "acronym": false, "stop": true, "known": true,
    "segment": false})"));
  EXPECT_EQ(text["concepts"], json::parse(R"([{"name": "kapal selam", "class": "platform",
    "begin": 3, "end": 14, "first": 1, "last": 2}])"));
}

TEST(StemTokens, OfNothingAreNone) {
  EXPECT_EQ(run("warta-stem", {"--tokens"}).out, "");
  EXPECT_EQ(json::parse(run("warta-stem", {"--tokens", "--json"}).out)["words"], json::array());
}

/// The last line of what is printed for two words, and the exit code.
struct Told {
  int code = -1;
  std::string reason;
  std::string out;
};

Told why_not(const std::string& one, const std::string& other) {
  const Outcome outcome = run("warta-stem", {"--why-not", one, other});
  const Outcome as_json = run("warta-stem", {"--why-not", "--json", one, other});
  EXPECT_EQ(as_json.code, outcome.code);
  const json verdict = json::parse(as_json.out);
  EXPECT_EQ(verdict["meet"], outcome.code == 0);
  EXPECT_THAT(outcome.out, EndsWith(verdict["sentence"].get<std::string>() + ".\n"));
  return {outcome.code, verdict["reason"], outcome.out};
}

TEST(StemWhyNot, ShowsBothWordsAndSaysWhy) {
  EXPECT_EQ(run("warta-stem", {"--why-not", "penembakan", "ditembak"}).out,
            "penembakan = peN- + tembak + -an  (pen- hides the t)\n"
            "  stem tembak, root tembak\n"
            "ditembak = di- + tembak\n"
            "  stem tembak, root tembak\n"
            "They meet: both are searched as tembak.\n");
}

TEST(StemWhyNot, TellsWhyWordsMeet) {
  struct Row {
    const char *one, *other, *reason;
  };
  for (const auto& [one, other, reason] : std::initializer_list<Row>{
           {"Jum'at", "jumat", "same_spelling"},
           {"penembakan", "ditembak", "same_stem"},
           {"analisa", "analisis", "variant"},
           {"antarnegara", "negara", "part"},
           {"kerjasama", "kerja", "compound"},
           {"kerjasama", "kerja sama", "same_words"},
           {"F-16", "F16", "same_stem"},
           {"alutsista", "alat utama sistem senjata", "concept"},
       }) {
    const Told told = why_not(one, other);
    EXPECT_EQ(told.code, 0) << told.out;
    EXPECT_EQ(told.reason, reason) << told.out;
    EXPECT_EQ(why_not(other, one).reason, reason) << one << ", the other way round";
  }
}

TEST(StemWhyNot, TellsWhyWordsDoNotMeet) {
  struct Row {
    const char *one, *other, *reason;
  };
  for (const auto& [one, other, reason] : std::initializer_list<Row>{
           {"pertahanan", "tahanan", "lexicalised"},
           {"menteri", "teri", "kept_whole"},
           {"susan", "sus", "kept_whole"},
           {"beruang", "ruang", "less_likely"},
           {"qwxzan", "rudal", "unknown"},
           {"kucing", "anjing", "different_roots"},
           {"alat musik", "alat perang", "different_words"},
           {"rudal", "!", "no_words"},
       }) {
    const Told told = why_not(one, other);
    EXPECT_EQ(told.code, 1) << told.out;
    EXPECT_EQ(told.reason, reason) << told.out;
    EXPECT_EQ(why_not(other, one).reason, reason) << one << ", the other way round";
  }
}

}  // namespace
}  // namespace warta::tests
