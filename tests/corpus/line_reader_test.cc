// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/line_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/corpus/string_stream.h"

namespace warta::corpus {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t kRoom = 1000;

std::vector<std::string> lines_of(const std::string& text, std::size_t most_bytes = kRoom) {
  tests::StringStream in(text);
  LineReader reader(in, most_bytes);
  std::vector<std::string> lines;
  std::string line;
  while (reader.next(line)) lines.push_back((reader.was_cut() ? "cut:" : "") + line);
  return lines;
}

TEST(LineReader, GivesTheLinesWithoutTheirFeeds) {
  EXPECT_THAT(lines_of("satu\ndua\n"), ElementsAre("satu", "dua"));
}

TEST(LineReader, TakesAwayCarriageReturnsBeforeFeeds) {
  EXPECT_THAT(lines_of("satu\r\ndua\r\n"), ElementsAre("satu", "dua"));
}

TEST(LineReader, KeepsCarriageReturnsInsideALine) {
  EXPECT_THAT(lines_of("sa\rtu\n"), ElementsAre("sa\rtu"));
}

TEST(LineReader, GivesALastLineWithoutAFeed) {
  EXPECT_THAT(lines_of("satu\ndua"), ElementsAre("satu", "dua"));
}

TEST(LineReader, GivesBlankLines) {
  EXPECT_THAT(lines_of("\n\r\nsatu"), ElementsAre("", "", "satu"));
}

TEST(LineReader, GivesNoLineOfAnEmptyStream) { EXPECT_THAT(lines_of(""), IsEmpty()); }

TEST(LineReader, TakesAByteOrderMarkFromTheFirstLineOnly) {
  EXPECT_THAT(lines_of("\xEF\xBB\xBFsatu\n\xEF\xBB\xBF"
                       "dua\n"),
              ElementsAre("satu",
                          "\xEF\xBB\xBF"
                          "dua"));
}

TEST(LineReader, KeepsNulBytes) {
  EXPECT_THAT(lines_of(std::string("a\0b\nc", 5)), ElementsAre(std::string("a\0b", 3), "c"));
}

TEST(LineReader, CutsALineThatIsTooLongAndGivesTheNextOneWhole) {
  EXPECT_THAT(lines_of("12345678\ndua\n", 5), ElementsAre("cut:12345", "dua"));
}

TEST(LineReader, LeavesALineOfExactlyTheMostBytesWhole) {
  EXPECT_THAT(lines_of("12345\n12345", 5), ElementsAre("12345", "12345"));
}

TEST(LineReader, CutsALineWithoutAFeed) {
  EXPECT_THAT(lines_of("123456", 5), ElementsAre("cut:12345"));
}

TEST(LineReader, NumbersLinesFromOneCutOnesToo) {
  tests::StringStream in("satu\n123456789\n\nempat");
  LineReader reader(in, 5);
  std::string line;
  std::vector<std::size_t> numbers;

  while (reader.next(line)) numbers.push_back(reader.line_number());

  EXPECT_THAT(numbers, ElementsAre(1, 2, 3, 4));
}

TEST(LineReader, ReadsLinesLongerThanItsBuffer) {
  const std::string longest(1'000'000, 'x');
  EXPECT_THAT(lines_of(longest + "\r\n" + longest, 2'000'000), ElementsAre(longest, longest));
}

TEST(LineReader, GivesOfADamagedStreamWholeLinesOnly) {
  tests::StringStream in("satu\ndu", 1, "broken off");
  LineReader reader(in, kRoom);
  std::string line;

  EXPECT_TRUE(reader.next(line));
  EXPECT_EQ(line, "satu");
  EXPECT_FALSE(reader.next(line));
  EXPECT_EQ(reader.line_number(), 2U);
}

TEST(LineReader, StaysAtTheEnd) {
  tests::StringStream in("satu\n");
  LineReader reader(in, kRoom);
  std::string line;
  while (reader.next(line)) {
  }

  EXPECT_FALSE(reader.next(line));
  EXPECT_EQ(line, "");
}

}  // namespace
}  // namespace warta::corpus
