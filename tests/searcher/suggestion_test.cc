// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggestion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "searcher/query_parser.h"
#include "tests/searcher/opened_index.h"

namespace warta::searcher {
namespace {

using tests::article;
using tests::ids_of;

double slip(std::string_view typed, std::string_view meant) {
  return slip_distance(typed, meant, 2);
}

TEST(SlipDistance, IsNothingForTheSameWord) {
  EXPECT_EQ(slip("", ""), 0);
  EXPECT_EQ(slip("menteri", "menteri"), 0);
}

TEST(SlipDistance, OfACommonSlipIsLessThanALetter) {
  EXPECT_DOUBLE_EQ(slip("mentri", "menteri"), 0.5);
  EXPECT_DOUBLE_EQ(slip("aktifitas", "aktivitas"), 0.5);
  EXPECT_DOUBLE_EQ(slip("nopember", "november"), 0.5);
  EXPECT_DOUBLE_EQ(slip("pasif", "pasip"), 0.5);
  EXPECT_DOUBLE_EQ(slip("sholat", "solat"), 0.5);
  EXPECT_DOUBLE_EQ(slip("zaman", "jaman"), 0.5);
}

TEST(SlipDistance, OfADoubledLetterIsLessThanALetter) {
  EXPECT_DOUBLE_EQ(slip("masal", "massal"), 0.5);
  EXPECT_DOUBLE_EQ(slip("fregatt", "fregat"), 0.5);
  EXPECT_DOUBLE_EQ(slip("maasal", "massal"), 1);  // one more, one less
}

TEST(SlipDistance, OfAnyOtherLetterIsOne) {
  EXPECT_DOUBLE_EQ(slip("rudal", "rubal"), 1);
  EXPECT_DOUBLE_EQ(slip("rudal", "rudl"), 1);
  EXPECT_DOUBLE_EQ(slip("rudal", "rusdal"), 1);
}

TEST(SlipDistance, OfExchangedNeighboursIsOne) {
  EXPECT_DOUBLE_EQ(slip("rduaal", "rudaal"), 1);
  EXPECT_DOUBLE_EQ(slip("kementrain", "kementerian"), 1.5);
}

TEST(SlipDistance, IsTheSameBothWays) {
  for (const auto& [one, other] :
       {std::pair("mentri", "menteri"), std::pair("kementrain", "kementerian"),
        std::pair("alusista", "alutsista"), std::pair("", "he"), std::pair("abcd", "badc")}) {
    EXPECT_DOUBLE_EQ(slip(one, other), slip(other, one)) << one;
  }
}

TEST(SlipDistance, OfOneFartherThanTheMostIsMoreThanThat) {
  EXPECT_GT(slip_distance("rudal", "kapal", 1), 1);
  EXPECT_GT(slip_distance("mentri", "menteri", 0.25), 0.25);
  EXPECT_GT(slip_distance("radar", "persenjataan", 2), 2);
  EXPECT_GT(slip_distance(std::string(1'000, 'a'), std::string(1'000, 'a'), 2), 2);
}

// Four articles with the words that may be meant.
class Suggestion : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_.emplace();
    std::vector<corpus::Record> news;
    for (int i = 0; i < 4; ++i) {
      news.emplace_back(article("a" + std::to_string(i), "Fregat di Sekatungan",
                                "Fregat bertorpedo berlayar ke Sekatungan, kata Zubaidi. Nomor " +
                                    std::to_string(i) + ". Kapal itu membawa pelontar."));
    }
    news.emplace_back(article("padi", "Padi", "Petani memanen padi."));
    index_->build(std::move(news));
  }
  static void TearDownTestSuite() { index_.reset(); }

  static std::string suggested(const std::string& query) {
    analysis::Analyzer analyzer(tests::language());
    return suggest(parse_query(query), query, analyzer, Vocabulary(tests::opened(*index_)));
  }
  static Result search(const std::string& query) {
    return Searcher(index_->path().string()).search({.query = query});
  }

  static inline std::optional<tests::TempIndex> index_;
};

TEST_F(Suggestion, PutsAWordRightInItsPlace) {
  EXPECT_EQ(suggested("fregatt"), "fregat");
  EXPECT_EQ(suggested("kapal fregatt padi"), "kapal fregat padi");
  EXPECT_EQ(suggested("  padi -kapal (Fregatt OR laut)"), "  padi -kapal (fregat OR laut)");
  EXPECT_EQ(suggested("\"kapal fregatt\""), "\"kapal fregat\"");
}

TEST_F(Suggestion, PutsEveryMisspeltWordRight) {
  EXPECT_EQ(suggested("fregatt zubaydi"), "fregat zubaidi");
}

TEST_F(Suggestion, LeavesWordsAloneThatTheIndexOrTheLexiconKnows) {
  for (const char* query : {"sekatungan", "fregat", "zubaidi", "kapal", "gempa", "menteri", ""}) {
    EXPECT_EQ(suggested(query), "") << query;
  }
}

TEST_F(Suggestion, LeavesAloneWhatIsFarFromAllWords) {
  for (const char* query : {"xylofonist", "zzzzzz", "qqq", "12345"}) {
    EXPECT_EQ(suggested(query), "") << query;
  }
}

TEST_F(Suggestion, LeavesFieldsAcronymsFormsAndBeginningsAlone) {
  for (const char* query :
       {"judul:fregatt", "penulis:zubaydi", "KAPITAL:FREGATT", "=fregatt", "fregatt*", "ZUBAYDI"}) {
    EXPECT_EQ(suggested(query), "") << query;
  }
}

TEST_F(Suggestion, IsAnsweredByItselfOnlyWhereNothingElseMatches) {
  const Result nothing_else = search("fregatt");
  EXPECT_TRUE(nothing_else.corrected);
  EXPECT_EQ(nothing_else.query, "fregatt");
  EXPECT_EQ(nothing_else.suggestion, "fregat");
  EXPECT_EQ(nothing_else.hits.size(), 4U);

  const Result some = search("fregatt padi");
  EXPECT_FALSE(some.corrected);
  EXPECT_EQ(some.suggestion, "fregat padi");
  EXPECT_THAT(ids_of(some), testing::ElementsAre("padi"));
}

TEST_F(Suggestion, IsNoneWhereAllIsSpeltRight) {
  const Result result = search("fregat");
  EXPECT_EQ(result.suggestion, "");
  EXPECT_FALSE(result.corrected);
  EXPECT_FALSE(search("gempa").corrected);
}

TEST_F(Suggestion, KnownMisspellingsAreTheirWords) {
  tests::TempIndex index;
  index.build({article("menteri", "Menteri", "Menteri memeriksa aktivitas pelabuhan."),
               article("padi", "Padi", "Petani memanen padi.")});
  Searcher searcher(index.path().string());
  for (const char* query : {"mentri", "aktifitas", "mentri aktifitas"}) {
    const Result result = searcher.search({.query = query});
    EXPECT_THAT(ids_of(result), testing::ElementsAre("menteri")) << query;
    EXPECT_EQ(result.with_all_words, 1U) << query;
    EXPECT_EQ(result.suggestion, "") << query;
  }
}

}  // namespace
}  // namespace warta::searcher
