// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_range.h"

#include <gtest/gtest.h>

namespace warta::searcher {
namespace {

constexpr std::int64_t kDay = 86'400;
constexpr std::int64_t kJune11 = 1'749'574'800;  // 2025-06-11T00:00+07:00

TEST(DateRange, ADayIsFromMidnightToMidnightInJakarta) {
  const auto range = parse_date_range("2025-06-11");

  ASSERT_TRUE(range);
  EXPECT_EQ(range->first, kJune11);
  EXPECT_EQ(range->last, kJune11 + kDay - 1);
}

TEST(DateRange, AMonthEndsWithItsLastDay) {
  const auto range = parse_date_range("2024-02");

  ASSERT_TRUE(range);
  EXPECT_EQ(range->last - range->first + 1, 29 * kDay);
}

TEST(DateRange, AYearHasAllItsDays) {
  const auto range = parse_date_range("2025");

  ASSERT_TRUE(range);
  EXPECT_EQ(range->last - range->first + 1, 365 * kDay);
}

TEST(DateRange, ARangeIncludesBothEnds) {
  const auto range = parse_date_range("2025-06-11..2025-06-14");

  ASSERT_TRUE(range);
  EXPECT_EQ(range->first, kJune11);
  EXPECT_EQ(range->last, kJune11 + 4 * kDay - 1);
}

TEST(DateRange, AnOpenRangeHasNoEndOnThatSide) {
  const auto from = parse_date_range("2025-06-11..");
  const auto until = parse_date_range("..2025-06-11");

  ASSERT_TRUE(from && until);
  EXPECT_GT(from->last, kJune11 + 10'000 * kDay);
  EXPECT_LT(until->first, 0);
  EXPECT_EQ(until->last, kJune11 + kDay - 1);
}

TEST(DateRange, RefusesWhatIsNoDate) {
  for (const char* text : {"", "..", "kemarin", "2025-13", "2025-02-30", "20250611", "11-06-2025",
                           "2025-06-11-12", "2025-06-14..2025-06-11", "2025..x", "99999", "-1"}) {
    EXPECT_FALSE(parse_date_range(text)) << text;
  }
}

}  // namespace
}  // namespace warta::searcher
