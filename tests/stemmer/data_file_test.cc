// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/data_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

namespace warta::stemmer {
namespace {

using testing::ElementsAre;

constexpr DataFormat kFormat{"words", 1, 1, 2};

std::string error_of(std::string_view text) {
  try {
    parse_data_file(text, "f.tsv", kFormat);
  } catch (const DataFileError& error) {
    return error.what();
  }
  return "";
}

TEST(DataFile, GivesRowsWithTheirLineNumbers) {
  const auto rows = parse_data_file("# warta words 1\n# note\na\tb\n\nc\n", "f.tsv", kFormat);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].line, 3U);
  EXPECT_THAT(rows[0].fields, ElementsAre("a", "b"));
  EXPECT_EQ(rows[1].line, 5U);
  EXPECT_THAT(rows[1].fields, ElementsAre("c"));
}

TEST(DataFile, DropsCarriageReturns) {
  const auto rows = parse_data_file("# warta words 1\r\na\tb\r\n", "f.tsv", kFormat);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_THAT(rows[0].fields, ElementsAre("a", "b"));
}

TEST(DataFile, SaysWhereTheFirstLineIsWrong) {
  EXPECT_EQ(error_of("# warta names 1\n"), "f.tsv:1: the first line must be \"# warta words 1\"");
  EXPECT_EQ(error_of(""), "f.tsv:1: the first line must be \"# warta words 1\"");
}

TEST(DataFile, SaysWhichRowHasTooManyFields) {
  EXPECT_EQ(error_of("# warta words 1\na\na\tb\tc\n"), "f.tsv:3: expected 1 to 2 fields, found 3");
}

TEST(DataFile, SplitsAtEverySeparator) {
  EXPECT_THAT(split_list("a||b", '|'), ElementsAre("a", "", "b"));
  EXPECT_THAT(split_list("", '|'), ElementsAre(""));
}

TEST(DataFile, ReadsAnEmptyFileAsNoBytes) {
  const std::string path = testing::TempDir() + "warta_empty.tsv";
  std::ofstream(path).close();
  EXPECT_EQ(read_data_file(path), "");
  std::remove(path.c_str());
}

TEST(DataFile, ReadsLargeFilesWhole) {
  const std::string path = testing::TempDir() + "warta_large.tsv";
  const std::string text(200'001, 'x');
  std::ofstream(path) << text;
  EXPECT_EQ(read_data_file(path), text);
  std::remove(path.c_str());
}

TEST(DataFile, ThrowsForWhatIsNoReadableFile) {
  EXPECT_THROW(read_data_file(testing::TempDir() + "warta_no_such_file"), DataFileError);
  EXPECT_THROW(read_data_file(testing::TempDir()), DataFileError);
}

}  // namespace
}  // namespace warta::stemmer
