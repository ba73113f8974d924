// SPDX-License-Identifier: GPL-2.0-or-later
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/pipeline/temp_index.h"
#include "warta/completion.h"

namespace warta {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Completions : public testing::Test {
 protected:
  void SetUp() override {
    index_.build({tests::article("a", "Kapal selam", "Pengadaan alutsista dan alun-alun kota."),
                  tests::article("b", "Kapal niaga", "Alun-alun kota ramai."),
                  tests::article("c", "Alun-alun", "Alat utama sistem senjata dibeli.")});
    searcher_.emplace(index_.path().string());
  }
  std::vector<std::string> texts(const std::string& beginning, std::size_t limit = 10) {
    std::vector<std::string> texts;
    for (const Completion& one : searcher_->complete(beginning, limit)) texts.push_back(one.text);
    return texts;
  }

  tests::TempIndex index_;
  std::optional<Searcher> searcher_;
};

TEST_F(Completions, NameConceptsFirstThenWordsByFrequency) {
  EXPECT_THAT(texts("alu", 2), ElementsAre("alutsista", "alun-alun"));
}

TEST_F(Completions, CountTheArticles) {
  const auto found = searcher_->complete("alutsist", 1);

  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].is_concept);
  EXPECT_EQ(found[0].articles, 2U) << "two names of one thing";
}

TEST_F(Completions, GoOnWithANameOfSeveralWords) {
  EXPECT_THAT(texts("Alat Ut", 1), ElementsAre("alat utama sistem senjata"));
  EXPECT_THAT(texts("alat ", 1), ElementsAre("alat utama sistem senjata"));
}

// Sepak bola is more frequent, and what is typed is half of kapal selam.
TEST_F(Completions, NamesThatBeginWithAllThatWasTypedComeFirst) {
  index_.build({tests::article("a", "Kapal selam", "Kapal selam berlayar."),
                tests::article("b", "Bola", "Sepak bola di kota."),
                tests::article("c", "Bola", "Sepak bola di desa.")});
  EXPECT_EQ(texts("kapal se").front(), "kapal selam");
}

TEST_F(Completions, AreToldOnceEach) {
  index_.build({tests::article("a", "Bola", "Sepak bola dan kapal selam tanpa awak, drone."),
                tests::article("b", "Aksi", "Senjata api dan kerja sama.")});
  for (const char* beginning : {"kapal se", "s", "se", "ker", "pesawat ", "main s"}) {
    std::vector<std::string> all = texts(beginning, 50);
    std::ranges::sort(all);
    EXPECT_TRUE(std::ranges::adjacent_find(all) == all.end()) << beginning;
  }
}

TEST_F(Completions, CompleteTheLastWordAndKeepTheOthers) {
  EXPECT_THAT(texts("ramai ko", 1), ElementsAre("ramai kota"));
}

TEST_F(Completions, DoNotMindCase) { EXPECT_EQ(texts("KAP"), texts("kap")); }

TEST_F(Completions, AreNoneForNothing) {
  EXPECT_THAT(texts(""), IsEmpty());
  EXPECT_THAT(texts("  "), IsEmpty());
  EXPECT_THAT(texts("zzz"), IsEmpty());
  EXPECT_THAT(texts("kapal", 0), IsEmpty());
}

TEST_F(Completions, KnowNoInnerTerms) {
  for (const char* family : {"C", "W", "R", "Q", "H"}) {
    for (const std::string& text : texts(family)) {
      EXPECT_TRUE(std::ranges::none_of(text, [](char c) { return c >= 'A' && c <= 'Z'; }) ||
                  text.find(' ') != std::string::npos)
          << text;
    }
  }
}

TEST_F(Completions, NameEachTextOnce) {
  auto all = texts("a");
  std::ranges::sort(all);
  EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
}

TEST_F(Completions, TakeAnyBytes) {
  EXPECT_THAT(texts("\xFF\xFE"), IsEmpty());
  EXPECT_THAT(texts(std::string(5000, 'x')), IsEmpty());
}

}  // namespace
}  // namespace warta
