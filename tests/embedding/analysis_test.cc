// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <nlohmann/json.hpp>
#include <thread>

#include "warta/error.h"

namespace warta {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Analyzer& analyzer() {
  static const Analyzer shared;
  return shared;
}

// The tokens whose place is that of a piece of the text.
std::vector<Token> tokens_at(const std::string& text, const std::string& piece) {
  std::vector<Token> found;
  const std::size_t begin = text.find(piece);
  for (const Token& token : analyzer().tokens(text).tokens) {
    if (token.place.begin == begin && token.place.end == begin + piece.size())
      found.push_back(token);
  }
  return found;
}

TEST(Analyzer, StemsAWordWhateverItsCase) {
  EXPECT_EQ(analyzer().stem("penembakan"), "tembak");
  EXPECT_EQ(analyzer().stem("Penembakan"), "tembak");
  EXPECT_EQ(analyzer().stem("JUM'AT"), analyzer().stem("jumat"));
  EXPECT_EQ(analyzer().stem("negara-negara"), "negara");
}

TEST(Analyzer, KeepsApartWhatHasALifeOfItsOwn) {
  EXPECT_EQ(analyzer().stem("pertahanan"), "pertahanan");
  EXPECT_EQ(analyzer().root("pertahanan"), "tahan");
}

TEST(Analyzer, LeavesAnUnknownWordAsItIsFolded) {
  EXPECT_EQ(analyzer().stem("Xyzzyq"), "xyzzyq");
  EXPECT_EQ(analyzer().root("Xyzzyq"), "xyzzyq");
  EXPECT_THAT(analyzer().analyses("xyzzyq"), IsEmpty());
}

TEST(Analyzer, GivesAllAnalysesTheLikeliestFirst) {
  const auto analyses = analyzer().analyses("penembakan");

  ASSERT_FALSE(analyses.empty());
  EXPECT_EQ(analyses[0].root, "tembak");
  EXPECT_THAT(analyses[0].affixes, ElementsAre("peN-", "-an"));
  EXPECT_TRUE(std::ranges::is_sorted(analyses, std::greater{}, &WordAnalysis::score));
}

TEST(Analyzer, ExplainsAWordAsItWasTyped) {
  EXPECT_EQ(analyzer().explain("Penembakan"),
            "Penembakan = peN- + tembak + -an  (pen- hides the t)");
}

TEST(Analyzer, TakesATextApart) {
  const std::string text = "Menteri menembak 1.180 kali dengan F-16 di KSAD.";

  const auto shot = tokens_at(text, "menembak");
  ASSERT_EQ(shot.size(), 1U);
  EXPECT_EQ(shot[0].kind, "word");
  EXPECT_EQ(shot[0].text, "menembak");
  EXPECT_EQ(shot[0].stem, "tembak");
  EXPECT_EQ(shot[0].root, "tembak");
  EXPECT_EQ(shot[0].position, 2U);
  EXPECT_EQ(tokens_at(text, "1.180").at(0).kind, "number");
  EXPECT_EQ(tokens_at(text, "F-16").at(0).kind, "code");
  EXPECT_EQ(tokens_at(text, "F-16").at(0).text, "f16");
  EXPECT_TRUE(tokens_at(text, "di").at(0).is_stop_word);
  EXPECT_TRUE(tokens_at(text, "KSAD").at(0).is_acronym);
  EXPECT_FALSE(tokens_at(text, "Menteri").at(0).is_acronym);
}

TEST(Analyzer, FindsConceptsByAnyOfTheirNames) {
  const std::string text = "Beli alat utama sistem senjata.";
  const auto concepts = analyzer().tokens(text).concepts;

  const auto found = std::ranges::find(concepts, "alutsista", &ConceptName::name);
  ASSERT_NE(found, concepts.end());
  EXPECT_EQ(text.substr(found->place.begin, found->place.end - found->place.begin),
            "alat utama sistem senjata");
}

TEST(Analyzer, BearsAnyBytes) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 7919 >> 3);
  for (const std::string& text :
       {std::string(), std::string(1, '\0'), std::string("\xFF\xFE"), bytes}) {
    EXPECT_NO_THROW(analyzer().stem(text));
    EXPECT_NO_THROW(analyzer().root(text));
    EXPECT_NO_THROW(analyzer().analyses(text));
    EXPECT_NO_THROW(analyzer().explain(text));
    for (const Token& token : analyzer().tokens(text).tokens) {
      EXPECT_LE(token.place.begin, token.place.end);
      EXPECT_LE(token.place.end, text.size());
    }
    EXPECT_TRUE(json::accept(word_json(analyzer(), text)));
    EXPECT_TRUE(json::accept(to_json(analyzer().tokens(text))));
  }
}

TEST(Analyzer, ServesSeveralThreads) {
  const std::string text = "Penembakan itu dilaporkan KSAD; alat utama sistem senjata disita.";
  const std::string expected = to_json(analyzer().tokens(text));
  std::vector<std::thread> threads;
  threads.reserve(4);
  std::atomic<int> wrong = 0;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 50; ++round) {
        if (to_json(analyzer().tokens(text)) != expected) ++wrong;
        if (analyzer().stem("penembakan") != "tembak") ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

TEST(Analyzer, TakesWordsOfOnesOwn) {
  const Analyzer own("# warta words 1\nconcept\tsistem warta\tmesin warta\tumum\n");
  const auto concepts = own.tokens("Mesin warta itu baru.").concepts;
  EXPECT_TRUE(std::ranges::any_of(
      concepts, [](const ConceptName& one) { return one.name == "sistem warta"; }));
}

TEST(Analyzer, RefusesAListThatIsNone) {
  try {
    Analyzer own("no list\n");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Error::Code::DataFileInvalid);
    EXPECT_THAT(error.what(), HasSubstr(":1:"));
  }
}

TEST(AnalysisJson, DescribesAWord) {
  const json word = json::parse(word_json(analyzer(), "Penembakan"));

  EXPECT_EQ(word["word"], "Penembakan");
  EXPECT_EQ(word["stem"], "tembak");
  EXPECT_EQ(word["root"], "tembak");
  EXPECT_EQ(word["explanation"], analyzer().explain("Penembakan"));
  EXPECT_EQ(word["analyses"][0]["root"], "tembak");
  EXPECT_EQ(word["analyses"][0]["affixes"], json({"peN-", "-an"}));
  EXPECT_TRUE(word["analyses"][0]["score"].is_number());
}

TEST(AnalysisJson, DescribesATextTakenApart) {
  const json tokens = json::parse(to_json(analyzer().tokens("Alutsista baru")));

  EXPECT_EQ(tokens["tokens"][0], json({{"begin", 0},
                                       {"end", 9},
                                       {"position", 1},
                                       {"kind", "word"},
                                       {"text", "alutsista"},
                                       {"stem", "alutsista"},
                                       {"root", "alutsista"},
                                       {"is_stop_word", false},
                                       {"is_acronym", false}}));
  EXPECT_EQ(tokens["concepts"][0], json({{"begin", 0}, {"end", 9}, {"name", "alutsista"}}));
}

}  // namespace
}  // namespace warta
