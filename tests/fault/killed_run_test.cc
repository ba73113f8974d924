// SPDX-License-Identifier: GPL-2.0-or-later
// Runs that are killed at any moment: nothing is half done, and the next run completes it.
#include <csignal>
#include <random>

#include "tests/fault/night.h"

namespace warta::tests {
namespace {

using Killed = EveryNight;

TEST_P(Killed, AtAnyMomentLeavesOneOfTheDaysAndTheNextRunCompletesIt) {
  const Way way = GetParam();
  const Milliseconds duration = duration_of(way);

  std::mt19937_64 random(20250611);
  const std::size_t rounds = rounds_or(3);
  std::size_t killed = 0;
  for (std::size_t round = 0; round < rounds && !HasFailure(); ++round) {
    const double part = static_cast<double>(random() % 10'000) / 10'000;
    SCOPED_TRACE("round " + std::to_string(round) + ", killed at " + std::to_string(part));
    begin_anew(way);
    Started night("warta-index", command(way));
    night.signal_at(duration * part, SIGKILL);
    const Ending ending = night.wait();
    if (ending.by_signal) ++killed;

    expect_yesterday_or_today(way);
    expect_rerun_completes(way);
  }
  EXPECT_GE(killed, 1U) << "all of them ended before they were killed";
  RecordProperty("rounds", static_cast<int>(rounds));
  RecordProperty("killed", static_cast<int>(killed));
}

INSTANTIATE_TEST_SUITE_P(By, Killed,
                         testing::Values(Way::FirstBuild, Way::Build, Way::Update,
                                         Way::UpdateInPlace),
                         name_of_test);

}  // namespace
}  // namespace warta::tests
