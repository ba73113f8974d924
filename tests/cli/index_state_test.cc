// SPDX-License-Identifier: GPL-2.0-or-later
// An index that is missing, locked, damaged, written by other rules, or written to while it is
// read.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/file.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "indexer/schema/generation.h"
#include "tests/cli/sandbox.h"

namespace warta::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

TEST_F(Sandbox, SearchingAMissingIndexFailsWithAHint) {
  const Outcome outcome = run("warta-search", {path("nowhere"), "kapal"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("there is no such index"));
  EXPECT_THAT(outcome.err, HasSubstr("hint: make one: warta-index build " + path("nowhere")));
}

TEST_F(Sandbox, SearchingAFolderThatIsNoIndexFailsWithAHint) {
  const Outcome outcome = run("warta-search", {path(""), "kapal"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("is no Warta index"));
  EXPECT_THAT(outcome.err, HasSubstr("hint: "));
}

TEST_F(Sandbox, SearchingWithoutAnIndexIsMisuse) {
  const Outcome outcome = run("warta-search", {});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("the path of the index is missing"));
}

class Damaged : public Indexed {
 protected:
  /// Cuts a file of the live database to so many bytes.
  void cut(const std::string& name, std::uintmax_t bytes) const {
    fs::resize_file(generation() + "/articles/" + name, bytes);
  }

  /// Expects an error that says how to repair it, and no crash.
  static void expect_damage(const Outcome& outcome) {
    EXPECT_EQ(outcome.code, 2) << outcome.err;
    EXPECT_THAT(outcome.err,
                HasSubstr("hint: go back to the generation before: warta-index rollback"));
  }
};

TEST_F(Damaged, IsToldIfTheManifestIsCut) {
  fs::resize_file(generation() + "/manifest", 30);

  expect_damage(search({"kapal"}));
}

TEST_F(Damaged, IsToldIfTheManifestIsMissing) {
  fs::remove(generation() + "/manifest");

  expect_damage(search({"kapal"}));
}

TEST_F(Damaged, IsToldByStatusToo) {
  fs::resize_file(generation() + "/manifest", 30);

  expect_damage(run("warta-index", {"status", index()}));
}

TEST_F(Damaged, IsToldIfTheLiveGenerationIsGone) {
  fs::remove_all(generation());

  expect_damage(search({"kapal"}));
}

TEST_F(Damaged, IsToldIfTheDatabaseIsGone) {
  fs::remove_all(generation() + "/articles");

  expect_damage(search({"kapal"}));
}

TEST_F(Damaged, IsToldIfTheTermsAreCut) {
  cut("postlist.glass", 100);

  expect_damage(search({"kapal"}));
}

TEST_F(Damaged, IsToldIfTheStoredArticlesAreCut) {
  cut("docdata.glass", 0);

  expect_damage(search({"kapal"}));
}

TEST_F(Damaged, IsToldIfTheVersionFileIsCut) {
  cut("iamglass", 5);

  expect_damage(search({"kapal"}));
}

TEST_F(Damaged, CanBeBuiltAnew) {
  cut("postlist.glass", 0);

  ASSERT_EQ(run("warta-index", {"build", index(), path("articles.jsonl")}).code, 0);
  EXPECT_EQ(search({"kapal"}).code, 0);
}

TEST_F(Damaged, IsFoundByVerifyAndMendedByRollback) {
  ASSERT_EQ(run("warta-index", {"build", index(), path("articles.jsonl")}).code, 0);
  EXPECT_EQ(run("warta-index", {"verify", index()}).code, 0);
  const std::string file = "news.index/generations/000002/articles/docdata.glass";
  std::string bytes = read(path(file));
  bytes[bytes.size() / 2] ^= 1;
  write(file, bytes);

  const Outcome outcome = run("warta-index", {"verify", index()});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("docdata.glass: not as it was written\n"));
  EXPECT_THAT(outcome.err, HasSubstr("hint: go back to the one before: warta-index rollback"));
  EXPECT_EQ(run("warta-index", {"rollback", index()}).out, "generation 000001 is live again\n");
  EXPECT_EQ(run("warta-index", {"verify", index()}).code, 0);
  EXPECT_EQ(run("warta-index", {"rollback", index()}).code, 2);
  EXPECT_EQ(run("warta-index", {"prune", "--keep", "1", index()}).out,
            "generation 000002 removed\n");
  EXPECT_EQ(run("warta-index", {"prune", "--keep", "0", index()}).code, 2);
}

TEST_F(Indexed, ExportsWhatCanBeIndexedAgain) {
  const Outcome first = run("warta-index", {"export", index()});
  EXPECT_EQ(first.code, 0);
  ASSERT_EQ(run("warta-index", {"build", path("again.index"), "-"}, {.input = first.out}).code, 0);
  EXPECT_EQ(run("warta-index", {"export", path("again.index")}).out, first.out);
}

class OtherRules : public Indexed {
 protected:
  void SetUp() override {
    Indexed::SetUp();
    auto manifest = schema::read_manifest(generation());
    ASSERT_TRUE(manifest);
    manifest->fingerprint.analysis = 42;
    schema::write_manifest(generation(), *manifest);
  }
};

TEST_F(OtherRules, AreRefusedWithAHint) {
  const Outcome outcome = search({"kapal"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("was written by other rules"));
  EXPECT_THAT(outcome.err, HasSubstr("hint: build it anew: warta-index build " + index()));
}

TEST_F(OtherRules, AreToldByStatus) {
  const Outcome outcome = run("warta-index", {"status", index()});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("not those of this program"));
}

class Locked : public Indexed {
 protected:
  void SetUp() override {
    Indexed::SetUp();
    file_ = open((index() + "/lock").c_str(), O_RDWR | O_CLOEXEC);
    ASSERT_GE(file_, 0);
    ASSERT_EQ(flock(file_, LOCK_EX | LOCK_NB), 0);
  }
  ~Locked() override { close(file_); }

  int file_ = -1;
};

TEST_F(Locked, ByAnotherWriterIsExitCode75) {
  const Outcome outcome = run("warta-index", {"build", index(), path("articles.jsonl")});

  EXPECT_EQ(outcome.code, 75);
  EXPECT_THAT(outcome.err, HasSubstr("another program is writing"));
  EXPECT_THAT(outcome.err, HasSubstr("hint: "));
}

TEST_F(Locked, ByAnotherWriterCanStillBeSearched) { EXPECT_EQ(search({"kapal"}).code, 0); }

TEST_F(Locked, OnceIsNotLockedForEver) {
  flock(file_, LOCK_UN);

  EXPECT_EQ(run("warta-index", {"build", index(), path("articles.jsonl")}).code, 0);
}

TEST_F(Indexed, SearchesNeverFailWhileItIsBuiltAnew) {
  std::atomic<int> failed_builds = 0;
  std::atomic<bool> built = false;
  std::thread builder([&] {
    for (int i = 0; i < 4; ++i) {
      if (run("warta-index", {"build", index(), path("articles.jsonl")}).code != 0) ++failed_builds;
    }
    built = true;
  });
  std::string complaint;
  while (!built) {
    const Outcome outcome = search({"--format", "trec", "kapal"});
    if (outcome.code != 0 || count_of("\n", outcome.out) != 2)
      complaint = outcome.out + outcome.err;
  }
  builder.join();

  EXPECT_EQ(failed_builds, 0);
  EXPECT_EQ(complaint, "");
  EXPECT_EQ(read(index() + "/CURRENT"), "000005\n");
}

}  // namespace
}  // namespace warta::tests
