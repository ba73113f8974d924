// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/run_progress.h"

#include <gtest/gtest.h>

namespace warta::indexer::cli {
namespace {

TEST(RunProgress, TellsHowFarItIsAndHowLongItWillTake) {
  EXPECT_EQ(
      progress_text("read and analyse", 12'000, 30'000, 2.5),
      "[########------------] read and analyse: 12000 of about 30000 articles, 4800 a second, "
      "4 s left");
}

TEST(RunProgress, TellsOnlyWhatIsKnown) {
  EXPECT_EQ(progress_text("read", 300, std::nullopt, 3), "read: 300 articles, 100 a second");
  EXPECT_EQ(progress_text("read", 300, 0, 3), "read: 300 articles, 100 a second");
}

TEST(RunProgress, IsFullWhereMoreComesThanWasExpected) {
  EXPECT_EQ(progress_text("read", 500, 400, 5),
            "[####################] read: 500 of about 500 articles, 100 a second, 0 s left");
}

TEST(RunProgress, IsEmptyInTheBeginning) {
  EXPECT_EQ(progress_text("read", 0, std::nullopt, 0), "read: 0 articles, 0 a second");
  EXPECT_EQ(progress_text("read", 0, 400, 0).substr(0, 30), "[--------------------] read: 0");
}

}  // namespace
}  // namespace warta::indexer::cli
