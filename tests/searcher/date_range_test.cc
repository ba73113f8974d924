// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_range.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>
#include <vector>

namespace warta::searcher {
namespace {

constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kJune11 = 1'749'574'800;          // 2025-06-11T00:00+07:00, a Wednesday
constexpr std::int64_t kNow = kJune11 + 10 * 3600 + 30;  // half a minute past ten

std::optional<DateRange> read(std::string_view text) { return parse_date_range(text, kNow); }

TEST(DateRange, ADayIsFromMidnightToMidnightInJakarta) {
  const auto range = read("2025-06-11");

  ASSERT_TRUE(range);
  EXPECT_EQ(range->first, kJune11);
  EXPECT_EQ(range->last, kJune11 + kDay - 1);
}

TEST(DateRange, AMonthEndsWithItsLastDay) {
  const auto range = read("2024-02");

  ASSERT_TRUE(range);
  EXPECT_EQ(range->last - range->first + 1, 29 * kDay);
}

TEST(DateRange, AYearHasAllItsDays) {
  const auto range = read("2025");

  ASSERT_TRUE(range);
  EXPECT_EQ(range->last - range->first + 1, 365 * kDay);
}

TEST(DateRange, ARangeIncludesBothEnds) {
  const auto range = read("2025-06-11..2025-06-14");

  ASSERT_TRUE(range);
  EXPECT_EQ(range->first, kJune11);
  EXPECT_EQ(range->last, kJune11 + 4 * kDay - 1);
}

TEST(DateRange, AnOpenRangeHasNoEndOnThatSide) {
  const auto from = read("2025-06-11..");
  const auto until = read("..2025-06-11");

  ASSERT_TRUE(from && until);
  EXPECT_GT(from->last, kJune11 + 10'000 * kDay);
  EXPECT_LT(until->first, 0);
  EXPECT_EQ(until->last, kJune11 + kDay - 1);
}

TEST(DateRange, ADayIsTheSameHoweverItIsWritten) {
  for (const char* text :
       {"2025-06-11", "2025-6-11", "2025/06/11", "11/6/2025", "11-06-2025", "11.06.2025",
        "11 Juni 2025", "11-juni-2025", "11 JUN 2025", "June 11, 2025", "11 June 2025", "hari-ini",
        "hari ini", "today", "Today", "2025-06-11..hari-ini", "11 Juni 2025 .. 11 Juni 2025"}) {
    EXPECT_EQ(read(text), (DateRange{kJune11, kJune11 + kDay - 1})) << text;
  }
}

TEST(DateRange, TheDayStandsBeforeTheMonth) { EXPECT_EQ(read("6/11/2025"), read("2025-11-06")); }

TEST(DateRange, AMonthIsTheSameHoweverItIsWritten) {
  for (const char* text : {"2025-06", "2025-6", "Juni 2025", "juni-2025", "June 2025", "jun/2025",
                           "bulan-ini", "this month", "juni"}) {
    EXPECT_EQ(read(text), read("2025-06")) << text;
  }
}

TEST(DateRange, MonthsAreKnownByAllTheirNames) {
  const std::vector<std::pair<const char*, const char*>> names{
      {"Pebruari 2024", "2024-02"}, {"Nopember 2024", "2024-11"}, {"Agt 2024", "2024-08"},
      {"Desember 2024", "2024-12"}, {"May 2024", "2024-05"},      {"Mei 2024", "2024-05"},
      {"okt 2024", "2024-10"},      {"March 2024", "2024-03"}};
  for (const auto& [name, month] : names) EXPECT_EQ(read(name), read(month)) << name;
}

TEST(DateRange, AMonthWithoutAYearIsTheLastThatHasBegun) {
  EXPECT_EQ(read("mei"), read("2025-05"));
  EXPECT_EQ(read("juli"), read("2024-07"));
}

TEST(DateRange, CalendarWordsCountFromToday) {
  const std::vector<std::pair<const char*, const char*>> words{
      {"kemarin", "2025-06-10"},
      {"yesterday", "2025-06-10"},
      {"pekan-ini", "2025-06-09..2025-06-15"},
      {"minggu-ini", "2025-06-09..2025-06-15"},
      {"pekan-lalu", "2025-06-02..2025-06-08"},
      {"last week", "2025-06-02..2025-06-08"},
      {"minggu lalu", "2025-06-02..2025-06-08"},
      {"bulan-lalu", "2025-05"},
      {"last-month", "2025-05"},
      {"tahun-ini", "2025"},
      {"tahun-lalu", "2024"},
      {"last year", "2024"},
      {"kemarin..hari-ini", "2025-06-10..2025-06-11"}};
  for (const auto& [word, dates] : words) EXPECT_EQ(read(word), read(dates)) << word;
}

TEST(DateRange, AWeekBeginsOnMondayAlsoOnASunday) {
  const std::int64_t sunday = kJune11 + 4 * kDay + 23 * 3600;

  EXPECT_EQ(parse_date_range("pekan-ini", sunday), read("2025-06-09..2025-06-15"));
}

TEST(DateRange, LastMonthInJanuaryIsDecember) {
  const std::int64_t january = read("2025-01-15")->first;

  EXPECT_EQ(parse_date_range("bulan-lalu", january), read("2024-12"));
}

TEST(DateRange, SoManyDaysEndNow) {
  for (const char* text :
       {"7hari", "7h", "7days", "7 hari", "7-hari", "7d", "1minggu", "1 pekan"}) {
    EXPECT_EQ(read(text), (DateRange{kNow - 7 * kDay, kNow})) << text;
  }
  EXPECT_EQ(read("2minggu"), (DateRange{kNow - 14 * kDay, kNow}));
  EXPECT_EQ(read("12jam"), (DateRange{kNow - kDay / 2, kNow}));
}

TEST(DateRange, SoManyMonthsAndYearsGoByTheCalendar) {
  EXPECT_EQ(read("3bulan"), (DateRange{read("2025-03-11")->first + 10 * 3600 + 30, kNow}));
  EXPECT_EQ(read("1tahun"), (DateRange{read("2024-06-11")->first + 10 * 3600 + 30, kNow}));
  const std::int64_t may31 = read("2025-05-31")->first;
  EXPECT_EQ(parse_date_range("3bulan", may31)->first, read("2025-02-28")->first);
}

TEST(DateRange, MidnightIsThatOfJakarta) {
  EXPECT_EQ(parse_date_range("hari-ini", kJune11), read("2025-06-11"));
  EXPECT_EQ(parse_date_range("hari-ini", kJune11 - 1), read("2025-06-10"));
}

TEST(DateRange, RefusesWhatIsNoDate) {
  for (const char* text : {"",
                           "..",
                           "kapan",
                           "2025-13",
                           "2025-02-30",
                           "20250611",
                           "2025-06-11-12",
                           "2025-06-14..2025-06-11",
                           "2025..x",
                           "99999",
                           "-1",
                           "0hari",
                           "hari",
                           "ini-hari",
                           "31/2/2025",
                           "2025 juni",
                           "11 2025",
                           "juni 11",
                           "7 kapal",
                           "..kapan",
                           "2025-",
                           "-2025",
                           "lalu",
                           "12",
                           "2025..2026..2027",
                           "juni juni 2025",
                           "\xFF",
                           "２０２５"}) {
    EXPECT_FALSE(read(text)) << text;
  }
}

TEST(DateRange, TellsHowMuchOfATextIsADateOfSeveralWords) {
  EXPECT_EQ(date_length("11 Juni 2025 kapal", kNow), 12U);
  EXPECT_EQ(date_length("Juni 2025", kNow), 9U);
  EXPECT_EQ(date_length("pekan lalu) kapal", kNow), 10U);
  EXPECT_EQ(date_length("11 Juni 2025..14 Juni 2025 x", kNow), 26U);
  EXPECT_EQ(date_length("11 Juni 2025 .. 14 Juni 2025", kNow), 28U);
  EXPECT_EQ(date_length("7 hari", kNow), 6U);
  for (const char* text :
       {"2025 kapal", "2025", "", "kapal baru", "2025 12 korban", "juni kapal"}) {
    EXPECT_EQ(date_length(text, kNow), 0U) << text;
  }
}

}  // namespace
}  // namespace warta::searcher
