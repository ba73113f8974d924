// SPDX-License-Identifier: GPL-2.0-or-later
// Runs of saved searches that are killed at any moment: every story is told once, whole.
#include <csignal>
#include <nlohmann/json.hpp>
#include <random>

#include "tests/fault/night.h"

namespace warta::tests {
namespace {

class KilledAlert : public Indexed {
 protected:
  Arguments command(std::size_t round) const {
    return {"saved", "run",      index(), "--saved-dir", path(folder(round)),
            "--new", "--format", "json",  "--output",    report(round)};
  }
  static std::string folder(std::size_t round) { return "saved" + std::to_string(round); }
  std::string report(std::size_t round) const { return path(folder(round) + ".json"); }
  void add(std::size_t round) const {
    ASSERT_EQ(run("warta-search", {"saved", "add", index(), "--saved-dir", path(folder(round)),
                                   "--from-start", "kapal", "kapal"})
                  .code,
              0);
  }
};

TEST_F(KilledAlert, AtAnyMomentIsCompletedByTheNextRun) {
  add(0);
  Started whole("warta-search", command(0));
  ASSERT_EQ(whole.wait().code, 0);
  const Milliseconds duration = whole.age();

  std::mt19937_64 random(20250611);
  for (std::size_t round = 1; round <= rounds_or(20) && !HasFailure(); ++round) {
    SCOPED_TRACE(round);
    add(round);
    Started killed("warta-search", command(round));
    killed.signal_at(duration * (static_cast<double>(random() % 10'000) / 10'000), SIGKILL);
    killed.wait();

    // The next run tells what was not told, or completes what was half done; then nothing is new.
    EXPECT_LE(run("warta-search", command(round)).code, 1);
    const std::string told = read(report(round));
    EXPECT_EQ(nlohmann::json::parse(told)["stories"].size(), 2U);
    EXPECT_EQ(run("warta-search", command(round)).code, 1);
    EXPECT_EQ(read(report(round)), told);
  }
}

}  // namespace
}  // namespace warta::tests
