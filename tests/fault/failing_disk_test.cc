// SPDX-License-Identifier: GPL-2.0-or-later
// Runs that are killed, or find the disk full, at each single thing that they do to a file.
#include <gmock/gmock.h>

#include <filesystem>

#include "tests/fault/night.h"

namespace warta::tests {
namespace {

using testing::HasSubstr;

class FailingDisk : public EveryNight {
 protected:
  Outcome run_until(const std::string& fault, std::size_t operation) const {
    // One thread: the operations come in the same order every time.
    return run_until(fault, operation, command(GetParam(), index(), "1"));
  }
  Outcome run_until(const std::string& fault, std::size_t operation,
                    const Arguments& arguments) const {
    return run(
        "warta-index", arguments,
        {.environment = {std::string("LD_PRELOAD=") + WARTA_FAILING_DISK, "WARTA_FAULT_IS=" + fault,
                         "WARTA_FAULT_AT=" + std::to_string(operation),
                         "WARTA_FAULT_COUNT=" + path("count")}});
  }

  std::size_t operations() const {
    begin_anew(GetParam());
    const Outcome counted = run_until("kill", 0);
    EXPECT_EQ(counted.code, 0) << counted.err;
    return std::stoul("0" + read(path("count")));
  }

  // The operations to try: all, or so many of them.
  static std::vector<std::size_t> some_of(std::size_t all, std::size_t most) {
    std::vector<std::size_t> some;
    const std::size_t count = std::min(all, most);
    // The last ones are those by which it goes live.
    for (std::size_t i = 0; i < count; ++i) some.push_back(all - i * all / count);
    return some;
  }
};

TEST_P(FailingDisk, WhoseRunIsKilledAtAnyOperationLeavesOneOfTheDays) {
  const Way way = GetParam();
  const std::size_t all = operations();
  ASSERT_GT(all, 20U);
  RecordProperty("operations", static_cast<int>(all));
  for (const std::size_t operation : some_of(all, rounds_or(4))) {
    SCOPED_TRACE("killed at operation " + std::to_string(operation) + " of " + std::to_string(all));
    begin_anew(way);
    const Outcome outcome = run_until("kill", operation);
    EXPECT_EQ(outcome.code, 137) << outcome.err;
    expect_yesterday_or_today(way);
    expect_rerun_completes(way);
    if (HasFailure()) break;
  }
}

TEST_P(FailingDisk, ThatIsFullFromAnyOperationOnLeavesTheIndexAsItWas) {
  const Way way = GetParam();
  const std::size_t all = operations();
  for (const std::size_t operation : some_of(all, rounds_or(4))) {
    SCOPED_TRACE("full at operation " + std::to_string(operation) + " of " + std::to_string(all));
    begin_anew(way);
    const Outcome outcome = run_until("full", operation);
    if (outcome.code == 0) {
      expect_today();
    } else {
      EXPECT_EQ(outcome.code, 2) << outcome.err;
      EXPECT_THAT(outcome.err, HasSubstr(index()));
      EXPECT_THAT(outcome.err, HasSubstr("hint: "));
      if (way == Way::UpdateInPlace) {  // what is done there stays done if the report has no space
        expect_yesterday_or_today(way);
      } else {
        expect_yesterday(way);
      }
      for (const std::string& name : leftovers(index())) {
        // A mark that takes no space more may stay for the next run.
        EXPECT_EQ(name, "generations/000001/changing");
      }
    }
    expect_rerun_completes(way);
    if (HasFailure()) break;
  }
}

using PrunedDisk = FailingDisk;

TEST_P(PrunedDisk, WhosePruneIsKilledKeepsNoHalfOfAGenerationToRollBackTo) {
  namespace fs = std::filesystem;
  begin_anew(Way::Build);
  for (int i = 0; i < 2; ++i) ASSERT_EQ(run("warta-index", command(Way::Build)).code, 0);
  fs::copy(index(), path("three.index"), fs::copy_options::recursive);
  const Arguments prune{"prune", "--quiet", "--keep", "1", index()};
  ASSERT_EQ(run_until("kill", 0, prune).code, 0);
  const std::size_t all = std::stoul("0" + read(path("count")));
  for (const std::size_t operation : some_of(all, rounds_or(12))) {
    SCOPED_TRACE("killed at operation " + std::to_string(operation) + " of " + std::to_string(all));
    fs::remove_all(index());
    fs::copy(path("three.index"), index(), fs::copy_options::recursive);
    EXPECT_EQ(run_until("kill", operation, prune).code, 137);
    expect_today();
    if (run("warta-index", {"rollback", "--quiet", index()}).code == 0) {
      EXPECT_EQ(run("warta-index", {"verify", "--quiet", index()}).code, 0);
      expect_yesterday_or_today(Way::Build);
      write("news.index/CURRENT", "000003\n");
    }
    EXPECT_EQ(run("warta-index", prune).code, 0);
    EXPECT_EQ(complaints(index()), "");
    EXPECT_FALSE(fs::exists(index() + "/generations/000001"));
    EXPECT_FALSE(fs::exists(index() + "/generations/000002"));
    if (HasFailure()) break;
  }
}

INSTANTIATE_TEST_SUITE_P(By, PrunedDisk, testing::Values(Way::Build), name_of_test);

INSTANTIATE_TEST_SUITE_P(By, FailingDisk,
                         testing::Values(Way::FirstBuild, Way::Build, Way::Update,
                                         Way::UpdateInPlace),
                         name_of_test);

}  // namespace
}  // namespace warta::tests
