// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/phrase_matcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace warta::analysis {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A spelling whose words are their own stems.
std::vector<SpelledWord> spelt(const std::vector<std::string_view>& words) {
  std::vector<SpelledWord> spelling;
  for (const std::string_view word : words) spelling.push_back({word, word});
  return spelling;
}

// All matches in words apart by blanks, as "concept:first-last"; a word in capitals counts so.
std::vector<std::string> matches_in(const PhraseMatcher& matcher,
                                    const std::vector<std::string>& text) {
  std::vector<PhraseWord> words;
  for (const std::string& word : text) {
    std::string small = word;
    for (char& c : small) c = static_cast<char>(c | 0x20);
    words.push_back({matcher.word_id(small), small != word});
  }
  std::vector<PhraseMatch> matches;
  for (std::uint32_t i = 0; i < words.size(); ++i) matcher.match_at(words, i, matches);
  std::vector<std::string> shown;
  for (const PhraseMatch& match : matches) {
    shown.push_back(std::to_string(match.concept_id) + ':' + std::to_string(match.first) + '-' +
                    std::to_string(match.last));
  }
  return shown;
}

TEST(PhraseMatcher, FindsASpellingOfOneWord) {
  PhraseMatcher matcher;
  matcher.add(spelt({"rudal"}), 7, false);
  EXPECT_THAT(matches_in(matcher, {"satu", "rudal", "lagi"}), ElementsAre("7:1-2"));
}

TEST(PhraseMatcher, FindsASpellingOfSeveralWords) {
  PhraseMatcher matcher;
  matcher.add(spelt({"alih", "teknologi"}), 7, false);
  EXPECT_THAT(matches_in(matcher, {"soal", "alih", "teknologi"}), ElementsAre("7:1-3"));
}

TEST(PhraseMatcher, FindsNothingInHalfASpelling) {
  PhraseMatcher matcher;
  matcher.add(spelt({"alih", "teknologi"}), 7, false);
  EXPECT_THAT(matches_in(matcher, {"alih"}), IsEmpty());
  EXPECT_THAT(matches_in(matcher, {"alih", "rudal", "teknologi"}), IsEmpty());
  EXPECT_THAT(matches_in(matcher, {"teknologi", "alih"}), IsEmpty());
  EXPECT_THAT(matches_in(matcher, {}), IsEmpty());
}

TEST(PhraseMatcher, FindsNestedSpellingsShorterFirst) {
  PhraseMatcher matcher;
  matcher.add(spelt({"kapal", "selam", "nuklir"}), 1, false);
  matcher.add(spelt({"kapal", "selam"}), 2, false);
  matcher.add(spelt({"nuklir"}), 3, false);
  EXPECT_THAT(matches_in(matcher, {"kapal", "selam", "nuklir"}),
              ElementsAre("2:0-2", "1:0-3", "3:2-3"));
}

TEST(PhraseMatcher, FindsSpellingsThatOverlap) {
  PhraseMatcher matcher;
  matcher.add(spelt({"menteri", "pertahanan"}), 1, false);
  matcher.add(spelt({"pertahanan", "udara"}), 2, false);
  EXPECT_THAT(matches_in(matcher, {"menteri", "pertahanan", "udara"}),
              ElementsAre("1:0-2", "2:1-3"));
}

TEST(PhraseMatcher, FindsARepeatedWord) {
  PhraseMatcher matcher;
  matcher.add(spelt({"a", "a"}), 1, false);
  EXPECT_THAT(matches_in(matcher, {"a", "a", "a"}), ElementsAre("1:0-2", "1:1-3"));
}

TEST(PhraseMatcher, KeepsTheFirstConceptOfASpelling) {
  PhraseMatcher matcher;
  matcher.add(spelt({"rudal"}), 1, false);
  matcher.add(spelt({"rudal"}), 2, false);
  EXPECT_THAT(matches_in(matcher, {"rudal"}), ElementsAre("1:0-1"));
}

TEST(PhraseMatcher, FindsWhatNeedsCapitalsOnlyInCapitals) {
  PhraseMatcher matcher;
  matcher.add(spelt({"pal"}), 1, true);
  EXPECT_THAT(matches_in(matcher, {"PAL", "pal"}), ElementsAre("1:0-1"));
}

TEST(PhraseMatcher, NeedsCapitalsOfEveryWord) {
  PhraseMatcher matcher;
  matcher.add(spelt({"pal", "len"}), 1, true);
  EXPECT_THAT(matches_in(matcher, {"PAL", "len"}), IsEmpty());
  EXPECT_THAT(matches_in(matcher, {"pal", "LEN"}), IsEmpty());
  EXPECT_THAT(matches_in(matcher, {"PAL", "LEN"}), ElementsAre("1:0-2"));
}

TEST(PhraseMatcher, NeedsNoCapitalsIfOneSpellingNeedsNone) {
  PhraseMatcher matcher;
  matcher.add(spelt({"pal"}), 1, true);
  matcher.add(spelt({"pal"}), 1, false);
  EXPECT_THAT(matches_in(matcher, {"pal"}), ElementsAre("1:0-1"));
}

TEST(PhraseMatcher, FindsALongerSpellingBehindOneThatNeedsCapitals) {
  PhraseMatcher matcher;
  matcher.add(spelt({"pal"}), 1, true);
  matcher.add(spelt({"pal", "indonesia"}), 2, false);
  EXPECT_THAT(matches_in(matcher, {"pal", "indonesia"}), ElementsAre("2:0-2"));
}

TEST(PhraseMatcher, PassesOverAnEmptySpelling) {
  PhraseMatcher matcher;
  matcher.add({}, 1, false);
  EXPECT_THAT(matches_in(matcher, {"rudal"}), IsEmpty());
}

TEST(PhraseMatcher, KnowsNoWordOutsideItsSpellings) {
  PhraseMatcher matcher;
  matcher.add(spelt({"rudal"}), 1, false);
  EXPECT_NE(matcher.word_id("rudal"), PhraseMatcher::kUnused);
  EXPECT_EQ(matcher.word_id("beras"), PhraseMatcher::kUnused);
  EXPECT_EQ(matcher.word_id(""), PhraseMatcher::kUnused);
}

// menteri pertahanan and kementerian pertahanan: the same stems, and a text written with other
// affixes.
TEST(PhraseMatcher, OfRivalSpellingsMeansTheOneThatStandsInTheText) {
  PhraseMatcher matcher;
  matcher.add({{"menteri", "kementerian"}, {"tahan", "pertahanan"}}, 1, false);
  matcher.add({{"menteri", "menteri"}, {"tahan", "pertahanan"}}, 2, false);
  const auto meant = [&](std::string_view first, std::string_view second) {
    std::vector<PhraseMatch> matches;
    matcher.match_at(
        {{matcher.word_id("menteri"), false, first}, {matcher.word_id("tahan"), false, second}}, 0,
        matches);
    return matches.at(0).concept_id;
  };

  EXPECT_EQ(meant("kementerian", "pertahanan"), 1U);
  EXPECT_EQ(meant("kementeriannya", "pertahanannya"), 1U);
  EXPECT_EQ(meant("menteri", "pertahanan"), 2U);
  EXPECT_EQ(meant("menterinya", "pertahanan"), 2U);
  EXPECT_EQ(meant("menteri", "tahan"), 1U);
}

}  // namespace
}  // namespace warta::analysis
