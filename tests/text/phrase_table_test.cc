// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/phrase_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "stemmer/text/phrase_table_writer.h"

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
std::vector<std::string> matches_in(const PhraseTableWriter& writer,
                                    const std::vector<std::string>& text) {
  const std::string bytes = writer.bytes();
  const PhraseTable table(bytes);
  std::vector<PhraseWord> words;
  for (const std::string& word : text) {
    std::string small = word;
    for (char& c : small) c = static_cast<char>(c | 0x20);
    words.push_back({table.word_id(small), small != word});
  }
  std::vector<PhraseMatch> matches;
  for (std::uint32_t i = 0; i < words.size(); ++i) table.match_at(words, i, matches);
  std::vector<std::string> shown;
  for (const PhraseMatch& match : matches) {
    shown.push_back(std::to_string(match.concept_id) + ':' + std::to_string(match.first) + '-' +
                    std::to_string(match.last));
  }
  return shown;
}

TEST(PhraseTable, FindsASpellingOfOneWord) {
  PhraseTableWriter writer;
  writer.add(spelt({"rudal"}), 7, false);
  EXPECT_THAT(matches_in(writer, {"satu", "rudal", "lagi"}), ElementsAre("7:1-2"));
}

TEST(PhraseTable, FindsASpellingOfSeveralWords) {
  PhraseTableWriter writer;
  writer.add(spelt({"alih", "teknologi"}), 7, false);
  EXPECT_THAT(matches_in(writer, {"soal", "alih", "teknologi"}), ElementsAre("7:1-3"));
}

TEST(PhraseTable, FindsNothingInHalfASpelling) {
  PhraseTableWriter writer;
  writer.add(spelt({"alih", "teknologi"}), 7, false);
  EXPECT_THAT(matches_in(writer, {"alih"}), IsEmpty());
  EXPECT_THAT(matches_in(writer, {"alih", "rudal", "teknologi"}), IsEmpty());
  EXPECT_THAT(matches_in(writer, {"teknologi", "alih"}), IsEmpty());
  EXPECT_THAT(matches_in(writer, {}), IsEmpty());
}

TEST(PhraseTable, FindsNestedSpellingsShorterFirst) {
  PhraseTableWriter writer;
  writer.add(spelt({"kapal", "selam", "nuklir"}), 1, false);
  writer.add(spelt({"kapal", "selam"}), 2, false);
  writer.add(spelt({"nuklir"}), 3, false);
  EXPECT_THAT(matches_in(writer, {"kapal", "selam", "nuklir"}),
              ElementsAre("2:0-2", "1:0-3", "3:2-3"));
}

TEST(PhraseTable, FindsSpellingsThatOverlap) {
  PhraseTableWriter writer;
  writer.add(spelt({"menteri", "pertahanan"}), 1, false);
  writer.add(spelt({"pertahanan", "udara"}), 2, false);
  EXPECT_THAT(matches_in(writer, {"menteri", "pertahanan", "udara"}),
              ElementsAre("1:0-2", "2:1-3"));
}

TEST(PhraseTable, FindsARepeatedWord) {
  PhraseTableWriter writer;
  writer.add(spelt({"a", "a"}), 1, false);
  EXPECT_THAT(matches_in(writer, {"a", "a", "a"}), ElementsAre("1:0-2", "1:1-3"));
}

TEST(PhraseTable, KeepsTheFirstConceptOfASpelling) {
  PhraseTableWriter writer;
  writer.add(spelt({"rudal"}), 1, false);
  writer.add(spelt({"rudal"}), 2, false);
  EXPECT_THAT(matches_in(writer, {"rudal"}), ElementsAre("1:0-1"));
}

TEST(PhraseTable, FindsWhatNeedsCapitalsOnlyInCapitals) {
  PhraseTableWriter writer;
  writer.add(spelt({"pal"}), 1, true);
  EXPECT_THAT(matches_in(writer, {"PAL", "pal"}), ElementsAre("1:0-1"));
}

TEST(PhraseTable, NeedsCapitalsOfEveryWord) {
  PhraseTableWriter writer;
  writer.add(spelt({"pal", "len"}), 1, true);
  EXPECT_THAT(matches_in(writer, {"PAL", "len"}), IsEmpty());
  EXPECT_THAT(matches_in(writer, {"pal", "LEN"}), IsEmpty());
  EXPECT_THAT(matches_in(writer, {"PAL", "LEN"}), ElementsAre("1:0-2"));
}

TEST(PhraseTable, NeedsNoCapitalsIfOneSpellingNeedsNone) {
  PhraseTableWriter writer;
  writer.add(spelt({"pal"}), 1, true);
  writer.add(spelt({"pal"}), 1, false);
  EXPECT_THAT(matches_in(writer, {"pal"}), ElementsAre("1:0-1"));
}

TEST(PhraseTable, FindsALongerSpellingBehindOneThatNeedsCapitals) {
  PhraseTableWriter writer;
  writer.add(spelt({"pal"}), 1, true);
  writer.add(spelt({"pal", "indonesia"}), 2, false);
  EXPECT_THAT(matches_in(writer, {"pal", "indonesia"}), ElementsAre("2:0-2"));
}

TEST(PhraseTable, PassesOverAnEmptySpelling) {
  PhraseTableWriter writer;
  writer.add({}, 1, false);
  EXPECT_THAT(matches_in(writer, {"rudal"}), IsEmpty());
}

TEST(PhraseTable, KnowsNoWordOutsideItsSpellings) {
  PhraseTableWriter writer;
  writer.add(spelt({"rudal"}), 1, false);
  const std::string bytes = writer.bytes();
  const PhraseTable table(bytes);
  EXPECT_NE(table.word_id("rudal"), PhraseTable::kUnused);
  EXPECT_EQ(table.word_id("beras"), PhraseTable::kUnused);
  EXPECT_EQ(table.word_id(""), PhraseTable::kUnused);
}

// menteri pertahanan and kementerian pertahanan: the same stems, and a text written with other
// affixes.
TEST(PhraseTable, OfRivalSpellingsMeansTheOneThatStandsInTheText) {
  PhraseTableWriter writer;
  writer.add({{"menteri", "kementerian"}, {"tahan", "pertahanan"}}, 1, false);
  writer.add({{"menteri", "menteri"}, {"tahan", "pertahanan"}}, 2, false);
  const std::string bytes = writer.bytes();
  const PhraseTable table(bytes);
  const auto meant = [&](std::string_view first, std::string_view second) {
    std::vector<PhraseMatch> matches;
    table.match_at(
        {{table.word_id("menteri"), false, first}, {table.word_id("tahan"), false, second}}, 0,
        matches);
    return matches.at(0).concept_id;
  };

  EXPECT_EQ(meant("kementerian", "pertahanan"), 1U);
  EXPECT_EQ(meant("kementeriannya", "pertahanannya"), 1U);
  EXPECT_EQ(meant("menteri", "pertahanan"), 2U);
  EXPECT_EQ(meant("menterinya", "pertahanan"), 2U);
  EXPECT_EQ(meant("menteri", "tahan"), 1U);
}

TEST(PhraseTable, IsTheSameForTheSameSpellings) {
  PhraseTableWriter one, other;
  for (PhraseTableWriter* writer : {&one, &other}) {
    writer->add(spelt({"kapal", "selam"}), 1, false);
    writer->add(spelt({"kapal", "perang"}), 2, true);
  }
  EXPECT_EQ(one.bytes(), other.bytes());
}

TEST(PhraseTable, RefusesWhatIsNoTable) {
  const std::string bytes = PhraseTableWriter().bytes();
  EXPECT_THROW(PhraseTable(""), std::runtime_error);
  EXPECT_THROW(PhraseTable("WSPH and nothing else"), std::runtime_error);
  EXPECT_THROW(PhraseTable(std::string(1000, 'x')), std::runtime_error);
  EXPECT_THROW(PhraseTable(std::string_view(bytes).substr(0, bytes.size() - 8)),
               std::runtime_error);
}

}  // namespace
}  // namespace warta::analysis
