// SPDX-License-Identifier: GPL-2.0-or-later
// Disks that fill up, and files that may not grow: the run fails and says where, the live
// generation answers as before, nothing is left over, and with space a rerun completes.
#include <gmock/gmock.h>
#include <sys/mount.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "tests/fault/night.h"

namespace warta::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class FullDisk : public EveryNight {
 protected:
  // What must hold of a run that had too little space, while it still has too little.
  void expect_failed(const Ending& ending, const std::string& index) const {
    EXPECT_FALSE(ending.by_signal);
    EXPECT_EQ(ending.code, 2) << ending.err;
    EXPECT_THAT(ending.err, HasSubstr("warta-index: " + index));
    EXPECT_THAT(ending.err, HasSubstr("hint: check the disk's space"));
    expect_yesterday(GetParam(), index);
    EXPECT_EQ(complaints(index), "");
  }
};

std::uint64_t largest_file(const fs::path& folder) {
  std::uint64_t largest = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) largest = std::max<std::uint64_t>(largest, entry.file_size());
  }
  return largest;
}

TEST_P(FullDisk, WhoseFilesMayNotGrowLeavesTheIndexAsItWas) {
  const Way way = GetParam();
  const std::uint64_t largest = largest_file(yesterdays_index());
  const std::size_t rounds = rounds_or(3);
  std::size_t failed = 0;
  for (std::size_t round = 0; round < rounds && !HasFailure(); ++round) {
    const std::uint64_t limit = 4096 + largest * round / rounds;
    SCOPED_TRACE("files of " + std::to_string(limit) + " bytes at most");
    begin_anew(way);
    const Ending ending = run_under({.file_bytes = limit}, "warta-index", command(way));
    if (ending.code == 0) {
      expect_today();
    } else {
      ++failed;
      expect_failed(ending, index());
    }
    expect_rerun_completes(way);
  }
  EXPECT_GE(failed, 1U);
}

// A file system in memory, of a size; gone with the object.
class SmallDisk {
 public:
  explicit SmallDisk(std::string path) : path_(std::move(path)) { fs::create_directories(path_); }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() { leave(); }

  /// An empty one; whether the system allows it.
  bool make() {
    leave();
    is_mounted_ = mount("tmpfs", path_.c_str(), "tmpfs", 0, "size=256m") == 0;
    return is_mounted_;
  }
  bool resize(std::uint64_t bytes) const {
    const std::string size = "size=" + std::to_string(bytes);
    return mount("tmpfs", path_.c_str(), "tmpfs", MS_REMOUNT, size.c_str()) == 0;
  }
  std::uint64_t used() const {
    const fs::space_info space = fs::space(path_);
    return space.capacity - space.free;
  }

 private:
  void leave() {
    if (is_mounted_) umount2(path_.c_str(), MNT_DETACH);
    is_mounted_ = false;
  }

  std::string path_;
  bool is_mounted_ = false;
};

TEST_P(FullDisk, LeavesTheIndexAsItWasUntilThereIsSpaceAgain) {
  const Way way = GetParam();
  SmallDisk disk(path("disk"));
  if (!disk.make()) GTEST_SKIP() << "no file system can be mounted here: " << std::strerror(errno);
  const std::string index = path("disk/news.index");
  const auto begin = [&] {
    ASSERT_TRUE(disk.make());
    if (way != Way::FirstBuild) fs::copy(yesterdays_index(), index, fs::copy_options::recursive);
  };
  begin();
  const std::uint64_t before = disk.used();
  ASSERT_EQ(run("warta-index", command(way, index)).code, 0);
  const std::uint64_t more = disk.used() - std::min(before, disk.used());
  const std::size_t rounds = rounds_or(3);
  for (std::size_t round = 0; round < rounds && !HasFailure(); ++round) {
    begin();
    const std::uint64_t size = before + 4096 + more * round / rounds;
    SCOPED_TRACE("space for " + std::to_string(size - before) + " bytes more, of " +
                 std::to_string(more));
    ASSERT_TRUE(disk.resize(size));
    const Ending ending = run_under({}, "warta-index", command(way, index));
    if (ending.code == 0) {
      expect_today(index);
    } else {
      expect_failed(ending, index);
    }
    ASSERT_TRUE(disk.resize(256U << 20U));
    expect_rerun_completes(way, index);
  }
}

INSTANTIATE_TEST_SUITE_P(By, FullDisk,
                         testing::Values(Way::FirstBuild, Way::Build, Way::Update,
                                         Way::UpdateInPlace),
                         name_of_test);

}  // namespace
}  // namespace warta::tests
