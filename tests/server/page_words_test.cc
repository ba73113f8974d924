// SPDX-License-Identifier: GPL-2.0-or-later
// Words, numbers and dates in both languages.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>

#include "searcher/server/page/words.h"

namespace warta::server::page {
namespace {

const Words kIndonesian("id");
const Words kEnglish("en");
constexpr std::int64_t kMoment = 1749612720;  // 2025-06-11T10:32:00+07:00

TEST(PageWords, NumbersAreGroupedAsEachLanguageDoes) {
  EXPECT_EQ(kIndonesian.number(26586), "26.586");
  EXPECT_EQ(kEnglish.number(26586), "26,586");
  EXPECT_EQ(kIndonesian.number(0), "0");
  EXPECT_EQ(kIndonesian.number(999), "999");
  EXPECT_EQ(kIndonesian.number(1234567), "1.234.567");
  EXPECT_EQ(kIndonesian.decimal(3.416), "3,42");
  EXPECT_EQ(kEnglish.decimal(3.416), "3.42");
}

TEST(PageWords, MomentsAreByTheClockOfJakarta) {
  EXPECT_EQ(kIndonesian.moment(kMoment), "11 Juni 2025, 10.32 WIB");
  EXPECT_EQ(kEnglish.moment(kMoment), "11 June 2025, 10:32 WIB");
  EXPECT_EQ(kIndonesian.day(kMoment), "11 Juni 2025");
  EXPECT_EQ(machine_time(kMoment), "2025-06-11T10:32:00+07:00");
}

TEST(PageWords, MidnightIsADayWithoutATime) {
  EXPECT_EQ(kIndonesian.moment(1749574800), "11 Juni 2025");
  EXPECT_EQ(kIndonesian.moment(1749574860), "11 Juni 2025, 00.01 WIB");
}

TEST(PageWords, MomentsBeyondAllCalendarsDoNoHarm) {
  for (const std::int64_t seconds :
       {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
    EXPECT_FALSE(kIndonesian.moment(seconds).empty());
    EXPECT_FALSE(machine_time(seconds).empty());
  }
  EXPECT_EQ(kIndonesian.decimal(std::nan("")), "–");
  EXPECT_EQ(kIndonesian.decimal(std::numeric_limits<double>::infinity()), "–");
}

TEST(PageWords, PeriodsOfATimelineAreSaidInWords) {
  EXPECT_EQ(kIndonesian.period("2025-05"), "Mei 2025");
  EXPECT_EQ(kEnglish.period("2025-05-07"), "7 May 2025");
  EXPECT_EQ(kIndonesian.period("2025"), "2025");
  for (const char* other : {"", "7hari", "2025-13", "2025-00", "20250611", "2025-1-"}) {
    EXPECT_EQ(kIndonesian.period(other), other);
  }
}

TEST(PageWords, PlacesAreFilledIn) {
  EXPECT_EQ(kIndonesian.filled("articles", {"26.586"}), "26.586 artikel");
  EXPECT_EQ(kIndonesian.filled("timeline_bar", {"Juni {1}", "3"}), "Juni {1}: 3 artikel")
      << "what is filled in is not filled again";
  EXPECT_EQ(kIndonesian.filled("articles", {}), "{0} artikel");
  EXPECT_EQ(kEnglish.counted("articles_one", "articles", 1), "1 article");
  EXPECT_EQ(kEnglish.counted("articles_one", "articles", 2000), "2,000 articles");
}

TEST(PageWords, WhatIsNotKnownIsItself) { EXPECT_EQ(kIndonesian("no such key"), "no such key"); }

TEST(PageWords, EveryRowHasBothLanguagesAndTheSamePlaces) {
  std::ifstream file(std::string(WARTA_SOURCE_DIR) + "/searcher/server/page/words.tsv");
  ASSERT_TRUE(file);
  std::size_t rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream columns(line);
    std::string key, indonesian, english, more;
    std::getline(columns, key, '\t');
    std::getline(columns, indonesian, '\t');
    std::getline(columns, english, '\t');
    EXPECT_FALSE(key.empty() || indonesian.empty() || english.empty()) << line;
    EXPECT_FALSE(std::getline(columns, more, '\t')) << line;
    EXPECT_EQ(kIndonesian(key), indonesian) << "twice: " << key;
    EXPECT_EQ(kEnglish(key), english);
    for (const char* place : {"{0}", "{1}"}) {
      EXPECT_EQ(indonesian.find(place) == std::string::npos,
                english.find(place) == std::string::npos)
          << line;
    }
    ++rows;
  }
  EXPECT_GT(rows, 100U);
}

}  // namespace
}  // namespace warta::server::page
