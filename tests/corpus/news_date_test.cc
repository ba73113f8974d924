// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/news_date.h"

#include <gtest/gtest.h>

#include <chrono>
#include <vector>

#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

constexpr const char* kNothing = "nothing";

std::string two_digits(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// Seconds as "2025-06-11 03:32:00", in UTC: what a table can show.
std::string shown(std::optional<std::int64_t> seconds) {
  if (!seconds) return kNothing;
  const std::chrono::sys_seconds time{std::chrono::seconds{*seconds}};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::int64_t rest = (time - day).count();
  return std::to_string(static_cast<int>(date.year())) + '-' +
         two_digits(static_cast<unsigned>(date.month())) + '-' +
         two_digits(static_cast<unsigned>(date.day())) + ' ' + two_digits(rest / 3600) + ':' +
         two_digits(rest / 60 % 60) + ':' + two_digits(rest % 60);
}

struct Row {
  std::string text;
  std::string utc;
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(shown(parse_date(row.text)), row.utc) << '"' << row.text.substr(0, 100) << '"';
  }
}

// tests/golden/dates.tsv; a failure names its row.
TEST(NewsDate, ReadsTheJudgedDates) {
  constexpr std::int64_t kNow = 1749612600;  // 2025-06-11 10:30 WIB
  const std::string path = std::string(WARTA_SOURCE_DIR) + "/tests/golden/dates.tsv";
  const std::string text = stemmer::read_data_file(path);
  std::size_t refusals = 0;
  for (const auto& row : stemmer::parse_data_file(text, path, {"dates", 1, 2, 3})) {
    const std::string wanted = row.fields[1] == "-" ? kNothing : std::string(row.fields[1]);
    EXPECT_EQ(shown(parse_date(row.fields[0], kNow)), wanted)
        << path << ':' << row.line << ": " << row.fields[0];
    refusals += wanted == kNothing ? 1 : 0;
  }
  EXPECT_GT(refusals, 20U);
}

TEST(NewsDate, ReadsNoRelativeDateWithoutAClock) {
  for (const std::string text : {"kemarin", "baru saja", "17 menit yang lalu", "hari ini 10.00"})
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
}

TEST(NewsDate, FindsADayInBracketsThatAnotherDateGivesTheYear) {
  constexpr std::int64_t kJanuary = 1736300000;  // 2025-01-08
  EXPECT_EQ(shown(find_bracketed_day("kata dia, Selasa (7/1).", kJanuary)), "2025-01-06 17:00:00");
  EXPECT_EQ(shown(find_bracketed_day("kata dia (30/12).", kJanuary)), "2024-12-29 17:00:00");
  for (const std::string text : {"", "(7)", "(31/4)", "(7/13)", "(a/b)", "(7/1/2)"})
    EXPECT_EQ(find_bracketed_day(text, kJanuary), std::nullopt) << text;
}

TEST(NewsDate, ReadsIndonesianDatesWithoutTimeAsMidnightInJakarta) {
  expect_rows({
      {"11 Juni 2025", "2025-06-10 17:00:00"},
      {"Rabu, 11 Juni 2025", "2025-06-10 17:00:00"},
      {"Rabu 11 Juni 2025", "2025-06-10 17:00:00"},
      {"RABU, 11 JUNI 2025", "2025-06-10 17:00:00"},
      {"rabu, 11 juni 2025", "2025-06-10 17:00:00"},
      {"Minggu, 1 Januari 2023", "2022-12-31 17:00:00"},
      {"Ahad, 1 Januari 2023", "2022-12-31 17:00:00"},
      {"11/6/2025", "2025-06-10 17:00:00"},
      {"11/06/2025", "2025-06-10 17:00:00"},
      {"11-06-2025", "2025-06-10 17:00:00"},
      {"11.06.2025", "2025-06-10 17:00:00"},
      {"2025/06/11", "2025-06-10 17:00:00"},
      {"  11 Juni 2025\t\r\n", "2025-06-10 17:00:00"},
  });
}

TEST(NewsDate, ReadsSecondsWithAFraction) {
  expect_rows({
      {"1749574800.0", "2025-06-10 17:00:00"},
      {"1749574800.987", "2025-06-10 17:00:00"},
      {"1749574800000.5", "2025-06-10 17:00:00"},
      {"1749574800.", "2025-06-10 17:00:00"},
      {"1749574800.0.1", kNothing},
      {"1749574800.x", kNothing},
      {".1749574800", kNothing},
  });
}

TEST(NewsDate, ReadsEnglishTimes) {
  expect_rows({
      {"June 11, 2025 3:45 pm", "2025-06-11 08:45:00"},
      {"June 11, 2025 3:45 AM", "2025-06-10 20:45:00"},
      {"June 11, 2025, 3:45PM", "2025-06-11 08:45:00"},
      {"June 11, 2025 3:45 p.m.", "2025-06-11 08:45:00"},
      {"June 11, 2025 3:45:10 p.m. UTC", "2025-06-11 15:45:10"},
      {"11 Juni 2025 12:00 am", "2025-06-10 17:00:00"},
      {"11 Juni 2025 12:00 pm", "2025-06-11 05:00:00"},
      {"11 Juni 2025 13:00 pm", kNothing},
      {"11 Juni 2025 0:30 am", kNothing},
      {"11 Juni 2025 pm", kNothing},
  });
}

TEST(NewsDate, ReadsNoBreakSpacesAsSpaces) {
  expect_rows({
      {"11\u00A0Juni\u00A02025", "2025-06-10 17:00:00"},
      {"\u00A011 Juni 2025 10:32\u00A0WIB\u00A0", "2025-06-11 03:32:00"},
      {"June 11, 2025 3:45\u202Fpm", "2025-06-11 08:45:00"},
  });
}

TEST(NewsDate, ReadsTheFridayInEverySpelling) {
  expect_rows({
      {"Jumat, 13 Juni 2025", "2025-06-12 17:00:00"},
      {"Jum'at, 13 Juni 2025", "2025-06-12 17:00:00"},
      {"Jum’at, 13 Juni 2025", "2025-06-12 17:00:00"},
      {"JUM'AT, 13 JUNI 2025", "2025-06-12 17:00:00"},
  });
}

TEST(NewsDate, KnowsEveryMonthInNewAndOldSpelling) {
  expect_rows({
      {"2 Januari 2024", "2024-01-01 17:00:00"},  {"2 Jan 2024", "2024-01-01 17:00:00"},
      {"2 Februari 2024", "2024-02-01 17:00:00"}, {"2 Pebruari 2024", "2024-02-01 17:00:00"},
      {"2 Feb 2024", "2024-02-01 17:00:00"},      {"2 Peb 2024", "2024-02-01 17:00:00"},
      {"2 Maret 2024", "2024-03-01 17:00:00"},    {"2 Mar 2024", "2024-03-01 17:00:00"},
      {"2 April 2024", "2024-04-01 17:00:00"},    {"2 Apr 2024", "2024-04-01 17:00:00"},
      {"2 Mei 2024", "2024-05-01 17:00:00"},      {"2 May 2024", "2024-05-01 17:00:00"},
      {"2 Juni 2024", "2024-06-01 17:00:00"},     {"2 Jun 2024", "2024-06-01 17:00:00"},
      {"2 Juli 2024", "2024-07-01 17:00:00"},     {"2 Jul 2024", "2024-07-01 17:00:00"},
      {"2 Agustus 2024", "2024-08-01 17:00:00"},  {"2 Agt 2024", "2024-08-01 17:00:00"},
      {"2 Ags 2024", "2024-08-01 17:00:00"},      {"2 Agu 2024", "2024-08-01 17:00:00"},
      {"2 August 2024", "2024-08-01 17:00:00"},   {"2 September 2024", "2024-09-01 17:00:00"},
      {"2 Sept 2024", "2024-09-01 17:00:00"},     {"2 Oktober 2024", "2024-10-01 17:00:00"},
      {"2 Okt 2024", "2024-10-01 17:00:00"},      {"2 October 2024", "2024-10-01 17:00:00"},
      {"2 November 2024", "2024-11-01 17:00:00"}, {"2 Nopember 2024", "2024-11-01 17:00:00"},
      {"2 Nop 2024", "2024-11-01 17:00:00"},      {"2 Desember 2024", "2024-12-01 17:00:00"},
      {"2 Des 2024", "2024-12-01 17:00:00"},      {"2 December 2024", "2024-12-01 17:00:00"},
  });
}

TEST(NewsDate, KnowsMisspeltMonths) {
  expect_rows({
      {"2 Febuari 2024", "2024-02-01 17:00:00"},
      {"2 Septmber 2024", "2024-09-01 17:00:00"},
      {"2 Agusutus 2024", "2024-08-01 17:00:00"},
      {"2 Nopmber 2024", "2024-11-01 17:00:00"},
  });
}

TEST(NewsDate, ReadsTimesInTheThreeIndonesianZones) {
  expect_rows({
      {"Rabu, 11 Juni 2025 10.32 WIB", "2025-06-11 03:32:00"},
      {"Rabu, 11 Juni 2025 10:32 WIB", "2025-06-11 03:32:00"},
      {"Rabu, 11 Juni 2025 10:32 WITA", "2025-06-11 02:32:00"},
      {"Rabu, 11 Juni 2025 10:32 WIT", "2025-06-11 01:32:00"},
      {"Rabu, 11 Juni 2025 10:32 wib", "2025-06-11 03:32:00"},
      {"Rabu, 11 Juni 2025 10:32", "2025-06-11 03:32:00"},
      {"Rabu, 11 Juni 2025 | 10:32 WIB", "2025-06-11 03:32:00"},
      {"Rabu, 11 Juni 2025 - 10:32 WIB", "2025-06-11 03:32:00"},
      {"Rabu, 11 Juni 2025, 10:32 WIB", "2025-06-11 03:32:00"},
      {"11 Juni 2025 pukul 10.32 WIB", "2025-06-11 03:32:00"},
      {"11 Juni 2025 jam 10.32", "2025-06-11 03:32:00"},
      {"11/06/2025, 10:32 WIB", "2025-06-11 03:32:00"},
      {"11 Jun 2025 10.32.15 WIB", "2025-06-11 03:32:15"},
      {"11 Juni 2025 24.00 WIB", "2025-06-11 17:00:00"},
      {"11 Juni 2025 06.15 WIB", "2025-06-10 23:15:00"},
  });
}

TEST(NewsDate, ReadsIsoTimesWithAnyZone) {
  expect_rows({
      {"2025-06-11", "2025-06-10 17:00:00"},
      {"2025-06-11T10:32:00+07:00", "2025-06-11 03:32:00"},
      {"2025-06-11T10:32:00+0700", "2025-06-11 03:32:00"},
      {"2025-06-11 10:32:00+07", "2025-06-11 03:32:00"},
      {"2025-06-11T10:32:00Z", "2025-06-11 10:32:00"},
      {"2025-06-11T10:32:00z", "2025-06-11 10:32:00"},
      {"2025-06-11T10:32Z", "2025-06-11 10:32:00"},
      {"2025-06-11T10:32:00-05:30", "2025-06-11 16:02:00"},
      {"2025-06-11T10:32:00.123Z", "2025-06-11 10:32:00"},
      {"2025-06-11T10:32:00.123456789012+07:00", "2025-06-11 03:32:00"},
      {"2025-06-11T10:32:00", "2025-06-11 03:32:00"},
      {"2025-06-11 10:32:00", "2025-06-11 03:32:00"},
      {"2025-06-11 10:32:00 UTC", "2025-06-11 10:32:00"},
  });
}

TEST(NewsDate, ReadsRfc822AndEnglishDates) {
  expect_rows({
      {"Wed, 11 Jun 2025 10:32:00 +0700", "2025-06-11 03:32:00"},
      {"Wed, 11 Jun 2025 10:32:00 GMT", "2025-06-11 10:32:00"},
      {"Wednesday, 11 June 2025 10:32 UTC", "2025-06-11 10:32:00"},
      {"11 Jun 2025 10:32:00 UT", "2025-06-11 10:32:00"},
      {"June 11, 2025", "2025-06-10 17:00:00"},
      {"Jun 11 2025", "2025-06-10 17:00:00"},
      {"Wednesday, June 11, 2025 10:32", "2025-06-11 03:32:00"},
      {"June 11, 2025 at 10:32 GMT", "2025-06-11 10:32:00"},
  });
}

TEST(NewsDate, ReadsSecondsAndMillisecondsSinceTheEpoch) {
  expect_rows({
      {"1749612720", "2025-06-11 03:32:00"},
      {"1749612720000", "2025-06-11 03:32:00"},
      {"1749612720999", "2025-06-11 03:32:00"},
      {"1000000000", "2001-09-09 01:46:40"},
  });
}

TEST(NewsDate, ReadsLeapDaysOfLeapYearsOnly) {
  expect_rows({
      {"29 Februari 2024", "2024-02-28 17:00:00"},
      {"29 Februari 2000", "2000-02-28 17:00:00"},
      {"29 Februari 2023", kNothing},
      {"29 Februari 2100", kNothing},
      {"30 Februari 2024", kNothing},
  });
}

TEST(NewsDate, GivesNothingForImpossibleDates) {
  expect_rows({
      {"31 April 2025", kNothing},
      {"0 Juni 2025", kNothing},
      {"32 Januari 2025", kNothing},
      {"11/13/2025", kNothing},
      {"11/0/2025", kNothing},
      {"2025-13-01", kNothing},
      {"11 Juni 2025 25.00 WIB", kNothing},
      {"11 Juni 2025 24.30 WIB", kNothing},
      {"11 Juni 2025 10.60 WIB", kNothing},
      {"2025-06-11T10:32:61Z", kNothing},
      {"2025-06-11T10:32:00+99:00", kNothing},
      {"2025-06-11T10:32:00+07:75", kNothing},
  });
}

TEST(NewsDate, GivesNothingForYearsOutOfRange) {
  expect_rows({
      {"17 Agustus 1945", "1945-08-16 17:00:00"},
      {"31 Desember 2100", "2100-12-30 17:00:00"},
      {"31 Desember 1944", kNothing},
      {"1 Januari 2101", kNothing},
      {"11 Juni 25", kNothing},
      {"11/6/25", kNothing},
      {"0001-01-01T00:00:00Z", kNothing},
      {"9999-12-31", kNothing},
      {"9999999999", kNothing},
      {"9999999999999", kNothing},
  });
}

TEST(NewsDate, GivesNothingForTextThatHoldsMoreOrLessThanADate) {
  expect_rows({
      {"", kNothing},
      {" \t\n", kNothing},
      {"kemarin", kNothing},
      {"Rabu", kNothing},
      {"Juni 2025", kNothing},
      {"11 Juni", kNothing},
      {"2025", kNothing},
      {"11", kNothing},
      {"Jakarta, 11 Juni 2025", kNothing},
      {"11 Juni 2025 di Jakarta", kNothing},
      {"11 Juni 2025 pukul", kNothing},
      {"11 Juni 2025 10.32 WIB oleh Sinta", kNothing},
      {"11 Juni 2025 12 Juni 2025", kNothing},
      {"11 Juni 2025 10.32 WIB 10.33 WIB", kNothing},
      {"11/6-2025", kNothing},
      {"Rabu, Kamis, 11 Juni 2025", kNothing},
      {"11 Junkers 2025", kNothing},
      {"3 Marinir 2024", kNothing},
      {"2 Desa 2020", kNothing},
      {"17 Agustusan 2024", kNothing},
      {"08123456789", kNothing},
      {"12345678901234", kNothing},
  });
}

TEST(NewsDate, SurvivesHostileText) {
  expect_rows({
      {std::string(10'000, '9'), kNothing},
      {std::string(10'000, '/'), kNothing},
      {std::string(10'000, ' ') + "11 Juni 2025", kNothing},
      {"99999999999/9/2025", kNothing},
      {"11/999999999/2025", kNothing},
      {"999999999 Juni 2025", kNothing},
      {"11 Juni 999999999", kNothing},
      {"11 Juni 2025 999999999:999999999", kNothing},
      {"2025-06-11T10:32:00+999999999:999999999", kNothing},
      {"2025-06-11T10:32:00.", kNothing},
      {"2025-06-11T10:32:", kNothing},
      {"2025-06-11T", kNothing},
      {"-1749612720", kNothing},
      {std::string("11 Juni\0 2025", 13), kNothing},
      {"\xFF\xFE 11 Juni 2025", kNothing},
      {"''''''''", kNothing},
  });
}

TEST(NewsDate, FindsADateInBrackets) {
  EXPECT_EQ(shown(find_bracketed_date("Hal itu dikatakan Bupati, Selasa (29/8/2023).")),
            "2023-08-28 17:00:00");
  EXPECT_EQ(shown(find_bracketed_date("kata dia (29 Agustus 2023) di Padang")),
            "2023-08-28 17:00:00");
}

TEST(NewsDate, PassesOverBracketsWithoutADate) {
  EXPECT_EQ(shown(find_bracketed_date("TNI (Tentara) di Biak, Rabu (11/6/2025)")),
            "2025-06-10 17:00:00");
  EXPECT_EQ(shown(find_bracketed_date("(lihat (11/6/2025))")), "2025-06-10 17:00:00");
}

TEST(NewsDate, FindsNoDateInBracketsThatHoldNoFullOne) {
  for (const std::string text :
       {"", "11/6/2025", "Selasa (29/8)", "(2023)", "(29/8/2023", "29/8/2023)", "()", "((((("}) {
    EXPECT_EQ(shown(find_bracketed_date(text)), kNothing) << text;
  }
}

}  // namespace
}  // namespace warta::corpus
