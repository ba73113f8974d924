// SPDX-License-Identifier: GPL-2.0-or-later
// Runs that are asked to stop: they say so, leave the index as it was and nothing else behind.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <random>
#include <string_view>
#include <thread>

#include "tests/fault/night.h"

namespace warta::tests {
namespace {

using testing::HasSubstr;

constexpr int kStopped = 128 + SIGTERM;

class Stopped : public EveryNight {
 protected:
  void expect_stopped(const Ending& ending) const {
    EXPECT_EQ(ending.code, kStopped);
    EXPECT_FALSE(ending.by_signal);
    EXPECT_THAT(ending.err, HasSubstr("nothing has changed"));
    EXPECT_THAT(ending.err, HasSubstr("hint: run the same command again"));
  }
};

TEST_P(Stopped, WhileItReadsSaysHowToGoOnAndLeavesTheIndexAsItWas) {
  const Way way = GetParam();
  begin_anew(way);
  Arguments words = command(way);
  words.back() = "-";
  std::array<int, 2> ends{};
  ASSERT_EQ(pipe2(ends.data(), O_CLOEXEC), 0);
  Started night("warta-index", words, {.input = ends[0]});
  close(ends[0]);
  // Of all that does not fit into a pipe a part must have been read when the half is written.
  const std::string_view input = news_.today;
  const std::size_t half = input.size() / 2;
  ASSERT_EQ(::write(ends[1], input.data(), half), static_cast<ssize_t>(half));
  night.signal_now(SIGTERM);
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  std::signal(SIGPIPE, SIG_IGN);  // it need not read the rest
  (void)!::write(ends[1], input.data() + half, input.size() - half);
  close(ends[1]);

  expect_stopped(night.wait());
  expect_yesterday(way);
  EXPECT_EQ(complaints(index()), "");
  expect_rerun_completes(way);
}

TEST_P(Stopped, AtAnyMomentEndsAsItWasOrAsItIsToBe) {
  const Way way = GetParam();
  const Milliseconds duration = duration_of(way);

  std::mt19937_64 random(20250612);
  for (std::size_t round = 0; round < rounds_or(3) && !HasFailure(); ++round) {
    const double part = static_cast<double>(random() % 10'000) / 10'000;
    SCOPED_TRACE("round " + std::to_string(round) + ", stopped at " + std::to_string(part));
    begin_anew(way);
    Started night("warta-index", command(way));
    night.signal_at(duration * part, SIGTERM);
    const Ending ending = night.wait();
    // Before it listens the signal ends it; when all is read it comes too late.
    if (ending.code == 0) {
      expect_today();
    } else {
      if (!ending.by_signal) expect_stopped(ending);
      EXPECT_EQ(ending.code, kStopped);
      expect_yesterday(way);
    }
    EXPECT_EQ(complaints(index()), "");
    expect_rerun_completes(way);
  }
}

INSTANTIATE_TEST_SUITE_P(By, Stopped,
                         testing::Values(Way::FirstBuild, Way::Build, Way::Update,
                                         Way::UpdateInPlace),
                         name_of_test);

}  // namespace
}  // namespace warta::tests
