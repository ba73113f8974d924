// SPDX-License-Identifier: GPL-2.0-or-later
// Folders that may not be written to, or not even be looked into, by whoever runs at night.
#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>

#include "tests/fault/night.h"

namespace warta::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Forbidden : public EveryNight {
 protected:
  void SetUp() override {
    Night::SetUp();
    fs::permissions(path(""), fs::perms(0755));
    who_.as_nobody = getuid() == 0;  // root may do everything
    if (run_under(who_, "warta-index", {"--version"}).code != 0) {
      GTEST_SKIP() << "another user cannot run the programs here";
    }
  }
  ~Forbidden() override { permit(0755); }

  void permit(unsigned mode) const {
    std::error_code ignored;
    fs::permissions(index(), fs::perms(mode), ignored);
    for (fs::recursive_directory_iterator at(index(), ignored), end; at != end; ++at) {
      if (at->is_directory()) fs::permissions(at->path(), fs::perms(mode), ignored);
    }
  }

  void expect_failed(const Ending& ending) const {
    EXPECT_EQ(ending.code, 2) << ending.err;
    EXPECT_THAT(ending.err, HasSubstr(index()));
    EXPECT_THAT(ending.err, HasSubstr("ermission denied"));
    EXPECT_THAT(ending.err, HasSubstr("hint: check"));
  }

  Hardship who_;
};

TEST_P(Forbidden, ToWriteIsSaidAndTheIndexAnswersAsBefore) {
  begin_anew(GetParam());
  permit(0555);

  expect_failed(run_under(who_, "warta-index", command(GetParam())));
  if (GetParam() != Way::FirstBuild) {
    EXPECT_EQ(run_under(who_, "warta-search", {index(), queries_[0]}).code, 0);
    EXPECT_EQ(run_under(who_, "warta-index", {"verify", index()}).code, 0);
  }
  expect_yesterday(GetParam());
  permit(0755);
  expect_rerun_completes(GetParam());
}

TEST_P(Forbidden, ToLookIntoIsSaidByEveryProgram) {
  begin_anew(GetParam());
  if (GetParam() == Way::FirstBuild) fs::create_directories(index());
  permit(0000);
  fs::permissions(index(), fs::perms(0000));

  expect_failed(run_under(who_, "warta-index", command(GetParam())));
  for (const char* each : {"status", "verify", "rollback", "prune", "export"}) {
    SCOPED_TRACE(each);
    expect_failed(run_under(who_, "warta-index", {each, index()}));
  }
  expect_failed(run_under(who_, "warta-search", {index(), queries_[0]}));
  permit(0755);
  expect_yesterday(GetParam());
  expect_rerun_completes(GetParam());
}

INSTANTIATE_TEST_SUITE_P(By, Forbidden,
                         testing::Values(Way::FirstBuild, Way::Build, Way::Update,
                                         Way::UpdateInPlace),
                         name_of_test);

}  // namespace
}  // namespace warta::tests
