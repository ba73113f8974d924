// SPDX-License-Identifier: GPL-2.0-or-later
// Files of a generation that are not as they were written: verify names them, a search answers or
// says what to do, and one step back all is well.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "tests/fault/night.h"

namespace warta::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr Milliseconds kPatience = std::chrono::seconds(5);

// A file, and what it becomes.
struct Damage {
  std::string name;  ///< Below the generation's folder.
  std::string what;
  std::string bytes;
};

class DamagedFile : public Night {
 protected:
  void SetUp() override {
    Night::SetUp();
    begin_anew(Way::Build);
    // With words of one's own, so that the generation has a file for them.
    const std::string words = write("words.tsv", "# warta words 1\nname\tbabrapo\n");
    const Outcome built =
        run("warta-index", {"build", "--quiet", "--words", words, index(), path("today.jsonl")});
    ASSERT_EQ(built.code, 0) << built.err;
    live_ = index() + "/generations/000002/";
  }

  // Several for each file.
  std::vector<Damage> damages(std::size_t flips) const {
    std::vector<Damage> all;
    std::mt19937_64 random(20250613);
    for (const auto& entry : fs::recursive_directory_iterator(live_)) {
      if (!entry.is_regular_file() || entry.file_size() == 0) continue;
      const std::string name = fs::relative(entry.path(), live_).generic_string();
      const std::string bytes = read(entry.path());
      all.push_back({name, "emptied", ""});
      all.push_back({name, "a byte shorter", bytes.substr(0, bytes.size() - 1)});
      for (std::size_t i = 0; i < flips; ++i) {
        // The first of a file's bytes steer how the others are read.
        const std::size_t at =
            random() % (i % 2 == 0 ? bytes.size() : std::min<std::size_t>(bytes.size(), 64));
        std::string flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ static_cast<char>(1U << random() % 8));
        all.push_back({name, "byte " + std::to_string(at) + " flipped", flipped});
      }
    }
    return all;
  }

  void expect_named_by_verify(const Damage& damage) const {
    const Ending ending = run_under({}, "warta-index", {"verify", index()}, kPatience);
    EXPECT_FALSE(ending.was_late);
    EXPECT_EQ(ending.code, 2);
    EXPECT_THAT(ending.err, HasSubstr(live_ + damage.name + ": "));
    EXPECT_THAT(ending.err, HasSubstr("hint: go back to the one before: warta-index rollback"));
  }

  // Whether it was answered as if nothing were damaged.
  bool expect_answer_or_hint(const std::string& query, const std::string& expected) const {
    const Ending ending =
        run_under({}, "warta-search", {"--format", "trec", index(), query}, kPatience);
    EXPECT_FALSE(ending.was_late) << query;
    EXPECT_FALSE(ending.by_signal) << query << ": " << ending.code << ' ' << ending.err;
    if (ending.code == 2) {
      EXPECT_THAT(ending.err, HasSubstr("warta-index rollback " + index()));
      return true;
    }
    EXPECT_LE(ending.code, 1) << ending.err;
    return ending.out == expected;
  }

  std::string answered(const std::string& query) const {
    return run("warta-search", {"--format", "trec", index(), query}).out;
  }

  std::string live_;
};

TEST_F(DamagedFile, IsNamedByVerifyNeverCrashesASearchAndIsMendedByRollback) {
  const std::vector<std::string> queries{queries_[0], queries_.back()};
  const std::vector<std::string> expected{answered(queries[0]), answered(queries[1])};
  std::size_t rounds = 0, answered_otherwise = 0;
  for (const Damage& damage : damages(rounds_or(3))) {
    SCOPED_TRACE(damage.name + ": " + damage.what);
    ++rounds;
    const std::string whole = read(live_ + damage.name);
    std::ofstream(live_ + damage.name, std::ios::binary) << damage.bytes;
    expect_named_by_verify(damage);
    for (std::size_t i = 0; i < queries.size(); ++i) {
      if (!expect_answer_or_hint(queries[i], expected[i])) ++answered_otherwise;
    }
    if (rounds % 4 == 1) {
      EXPECT_EQ(run("warta-index", {"rollback", "--quiet", index()}).code, 0);
      expect_yesterday(Way::Build);
      write("news.index/CURRENT", "000002\n");
    }
    std::ofstream(live_ + damage.name, std::ios::binary) << whole;
  }
  // No block of the tables has a sum of its own: some damage is seen by verify alone.
  RecordProperty("rounds", static_cast<int>(rounds));
  RecordProperty("answered_otherwise", static_cast<int>(answered_otherwise));
}

TEST_F(DamagedFile, ThatSaysWhereTheTablesBeginIsToldWhicheverByteIsFlipped) {
  const std::string name = "articles/iamglass";
  const std::string whole = read(live_ + name);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    SCOPED_TRACE("byte " + std::to_string(at));
    std::string flipped = whole;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
    std::ofstream(live_ + name, std::ios::binary) << flipped;
    const Ending ending = run_under({}, "warta-search", {index(), queries_[0]}, kPatience);
    EXPECT_EQ(ending.code, 2);
    EXPECT_THAT(ending.err, HasSubstr(live_ + name + ": not as it was written"));
    EXPECT_THAT(ending.err, HasSubstr("warta-index rollback " + index()));
  }
}

TEST_F(DamagedFile, ThatNamesTheLiveGenerationLetsNoUpdateTakeTheInputForAll) {
  for (const char* text : {"", "000002 x\n", "../../etc\n"}) {
    SCOPED_TRACE(text);
    write("news.index/CURRENT", text);
    for (const Way way : {Way::Update, Way::UpdateInPlace}) {
      const Ending ending = run_under({}, "warta-index", command(way));
      EXPECT_EQ(ending.code, 2);
      EXPECT_THAT(ending.err, HasSubstr("CURRENT names no generation"));
      EXPECT_THAT(ending.err, HasSubstr("warta-index rollback " + index()));
    }
    EXPECT_EQ(run("warta-index", {"rollback", "--quiet", index()}).code, 0);
    expect_today(index());
  }
}

}  // namespace
}  // namespace warta::tests
