// SPDX-License-Identifier: GPL-2.0-or-later
// The example script of indexer/systemd, with a program in place of warta-index that notes what it
// was given and ends as it is told.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/cli/sandbox.h"

namespace warta::tests {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class IndexFeeds : public Sandbox {
 protected:
  void SetUp() override {
    fs::permissions(write("bin/warta-index",
                          "#!/bin/sh\necho \"$@\" >>\"$TOLD\"\n"
                          "eval \"$MEANWHILE\"\nexit \"$CODE\"\n"),
                    fs::perms::owner_all);
    fs::create_directories(path("feeds"));
  }

  // A file that nobody is writing to any more.
  void leave(const std::string& name, const std::string& text = "<rss/>") const {
    const std::string file = write("feeds/" + name, text);
    fs::last_write_time(file, fs::last_write_time(file) - std::chrono::minutes(5));
  }

  Outcome index_feeds(int code, const Arguments& more = {}) const {
    Arguments arguments{
        "-c",          R"(PATH="$0:$PATH" exec "$@")",
        path("bin"),   std::string(WARTA_SOURCE_DIR) + "/indexer/systemd/index-feeds",
        path("feeds"), "news.index"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run("/bin/sh", arguments,
               {.environment = {"TOLD=" + path("told"), "CODE=" + std::to_string(code),
                                "MEANWHILE=" + meanwhile_}});
  }

  // The files below a folder, without the batches' names.
  std::vector<std::string> files_in(const std::string& folder) const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(path("feeds/" + folder))) {
      if (entry.is_regular_file()) names.push_back(entry.path().filename());
    }
    std::ranges::sort(names);
    return names;
  }

  std::string told() const { return read(path("told")); }

  std::string meanwhile_;
};

TEST_F(IndexFeeds, DoesNothingWithoutFeeds) {
  EXPECT_EQ(index_feeds(2).code, 0);
  EXPECT_EQ(told(), "");
  EXPECT_THAT(files_in("work"), IsEmpty());
}

TEST_F(IndexFeeds, MovesWhatWasIndexed) {
  leave("a b.xml");
  leave("-c.rss");
  const Outcome outcome = index_feeds(0, {"--checks", "checks.tsv"});

  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(told(),
              HasSubstr("update --quiet news.index --checks checks.tsv " + path("feeds/work/")));
  EXPECT_THAT(files_in("done"), ElementsAre("-c.rss", "a b.xml"));
  EXPECT_THAT(files_in("work"), IsEmpty());
}

TEST_F(IndexFeeds, TakesSomeBrokenRecordsForSuccess) {
  leave("a.xml");

  EXPECT_EQ(index_feeds(3).code, 3);
  EXPECT_THAT(files_in("done"), ElementsAre("a.xml"));
}

TEST_F(IndexFeeds, KeepsWhatWasNotIndexedForTheNextRun) {
  for (const int code : {2, 4, 75}) {
    leave("a.xml", "of the run with code " + std::to_string(code));
    EXPECT_EQ(index_feeds(code).code, code);
    EXPECT_THAT(files_in("done"), IsEmpty());
  }
  EXPECT_THAT(files_in("work"), ElementsAre("a.xml", "a.xml", "a.xml"));
  EXPECT_EQ(index_feeds(0).code, 0);
  EXPECT_THAT(files_in("done"), ElementsAre("a.xml", "a.xml", "a.xml"));
}

TEST_F(IndexFeeds, LeavesAloneWhatIsBeingWritten) {
  write("feeds/new.xml", "<rss");
  leave(".hidden.xml");
  index_feeds(0);

  EXPECT_EQ(told(), "");
  EXPECT_THAT(files_in("done"), IsEmpty());
  EXPECT_TRUE(fs::exists(path("feeds/new.xml")));
}

TEST_F(IndexFeeds, LeavesAloneWhatAnotherRunBrings) {
  leave("a.xml");
  meanwhile_ = "mkdir \"" + path("feeds/work/other") + "\"";
  index_feeds(0);

  EXPECT_THAT(files_in("done"), ElementsAre("a.xml"));
  EXPECT_TRUE(fs::exists(path("feeds/work/other")));
}

}  // namespace
}  // namespace warta::tests
