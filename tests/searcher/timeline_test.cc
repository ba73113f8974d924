// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace warta::searcher {
namespace {

using testing::IsEmpty;

constexpr std::int32_t kNewYear2025 = 20'089;  // days since 1970-01-01

std::size_t sum(const Timeline& timeline) {
  std::size_t all = 0;
  for (const TimelineBar& bar : timeline.bars) all += bar.count;
  return all;
}

TEST(Timeline, DaysBeginAtMidnightInJakarta) {
  EXPECT_EQ(day_of(0), 0);
  EXPECT_EQ(day_of(17 * 3'600 - 1), 0);
  EXPECT_EQ(day_of(17 * 3'600), 1);
  EXPECT_EQ(day_of(-7 * 3'600 - 1), -1);
  EXPECT_EQ(month_label(kNewYear2025), "2025-01");
  EXPECT_EQ(month_label(kNewYear2025 - 1), "2024-12");
}

TEST(Timeline, OfNothingHasNoBars) {
  const Timeline timeline = timeline_of({}, 3);
  EXPECT_THAT(timeline.bars, IsEmpty());
  EXPECT_EQ(timeline.undated, 3U);
}

TEST(Timeline, SixtyDaysAreBarsOfDays) {
  const Timeline timeline = timeline_of({{kNewYear2025, 2}, {kNewYear2025 + 59, 1}}, 0);

  EXPECT_EQ(timeline.unit, "day");
  ASSERT_EQ(timeline.bars.size(), 60U);
  EXPECT_EQ(timeline.bars[0].label, "2025-01-01");
  EXPECT_EQ(timeline.bars[0].begin, 1'735'689'600 - 7 * 3'600);
  EXPECT_EQ(timeline.bars[0].count, 2U);
  EXPECT_EQ(timeline.bars[30].count, 0U);
  EXPECT_EQ(timeline.bars[59].label, "2025-03-01");
  EXPECT_EQ(timeline.bars[59].count, 1U);
}

TEST(Timeline, MoreDaysAreBarsOfMonths) {
  const Timeline timeline =
      timeline_of({{kNewYear2025 - 1, 4}, {kNewYear2025 + 30, 2}, {kNewYear2025 + 60, 1}}, 0);

  EXPECT_EQ(timeline.unit, "month");
  ASSERT_EQ(timeline.bars.size(), 4U);
  EXPECT_EQ(timeline.bars[0].label, "2024-12");
  EXPECT_EQ(timeline.bars[1].count, 2U);
  EXPECT_EQ(timeline.bars[2].count, 0U);
  EXPECT_EQ(timeline.bars[3].label, "2025-03");
  EXPECT_EQ(sum(timeline), 7U);
}

TEST(Timeline, MoreThanSixtyMonthsAreBarsOfYears) {
  const Timeline timeline = timeline_of({{0, 1}, {kNewYear2025, 5}}, 0);

  EXPECT_EQ(timeline.unit, "year");
  ASSERT_EQ(timeline.bars.size(), 56U);
  EXPECT_EQ(timeline.bars.front().label, "1970");
  EXPECT_EQ(timeline.bars.back().label, "2025");
  EXPECT_EQ(sum(timeline), 6U);
}

TEST(Timeline, OfYearsHasTheLastSixty) {
  const Timeline timeline = timeline_of({{-200 * 365, 1}, {kNewYear2025, 5}}, 0);

  ASSERT_EQ(timeline.bars.size(), kMostBars);
  EXPECT_EQ(timeline.bars.front().label, "1966");
  EXPECT_EQ(timeline.bars.back().count, 5U);
}

TEST(Timeline, EveryDayIsCountedOnce) {
  for (std::int32_t last = 0; last < 2'500; last += 37) {
    DayCounts days;
    for (std::int32_t day = 0; day <= last; day += 3) days[kNewYear2025 + day] = 2;
    const Timeline timeline = timeline_of(days, 0);
    EXPECT_LE(timeline.bars.size(), kMostBars) << last;
    EXPECT_EQ(sum(timeline), days.size() * 2) << last;
  }
}

}  // namespace
}  // namespace warta::searcher
