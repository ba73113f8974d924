// SPDX-License-Identifier: GPL-2.0-or-later
// What the guide promises, done as a stranger does it: with what is installed, and nothing else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/consumer/installed_tree.h"

namespace warta::tests {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kQuery = "alih teknologi kapal selam";
constexpr const char* kRequest = R"({"query": "alih teknologi kapal selam", "limit": 5})";

class Consumer : public InstalledTree {
 protected:
  // Compiles one file with what pkg-config tells.
  Outcome compile(const Arguments& compiler, const std::string& source) const {
    Arguments all(compiler.begin() + 1, compiler.end());
    for (const char* word : {"-Wall", "-Wextra", "-Wpedantic", "-Werror"}) all.emplace_back(word);
    all.insert(all.end(), {source, "-o", path("program")});
    const Arguments library = flags();
    all.insert(all.end(), library.begin(), library.end());
    return run_tool(compiler[0], all);
  }
  void expect_hits(const Outcome& outcome) const {
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(listed(outcome.out), expected_hits(kQuery));
  }
};

TEST_F(Consumer, SearchesAndIndexesWithCMake) {
  const Outcome configured =
      run(WARTA_CMAKE, {"-G", WARTA_GENERATOR, "-S", kProject, "-B", path("build"),
                        "-DCMAKE_PREFIX_PATH=" + prefix(), "-DEXAMPLES=" + kExamples});
  ASSERT_EQ(configured.code, 0) << configured.out << configured.err;
  const Outcome built = run(WARTA_CMAKE, {"--build", path("build")});
  ASSERT_EQ(built.code, 0) << built.out << built.err;

  // Without LD_LIBRARY_PATH: CMake tells a program where the library is.
  expect_hits(run(path("build/search"), {index(), kQuery}));
  expect_hits(run(path("build/search_in_c"), {index(), kRequest}));
  const Outcome indexed = run(path("build/index"), {index()});
  EXPECT_EQ(indexed.code, 0) << indexed.err;
  EXPECT_THAT(indexed.out, HasSubstr("1 added, 0 removed"));
  EXPECT_THAT(run("warta-search", {index(), "dermaga ujung"}).out, HasSubstr("KRI baru tiba"));
}

TEST_F(Consumer, SearchesInCppWithPkgConfig) {
  const Outcome compiled = compile({WARTA_CXX, "-std=c++20"}, kExamples + "/search.cc");
  ASSERT_EQ(compiled.code, 0) << compiled.err;
  expect_hits(run(path("program"), {index(), kQuery}, with_library()));

  const Outcome failed = run(path("program"), {path("nothing"), kQuery}, with_library());
  EXPECT_EQ(failed.code, 2);
  EXPECT_THAT(failed.err, HasSubstr("hint: ")) << "the exception passes from the library";
}

TEST_F(Consumer, SearchesInCAsOfThatCentury) {
  const Outcome compiled = compile({"cc", "-std=c99"}, kExamples + "/search.c");
  ASSERT_EQ(compiled.code, 0) << compiled.err;
  expect_hits(run(path("program"), {index(), kRequest}, with_library()));

  const Outcome failed = run(path("program"), {path("nothing"), kRequest}, with_library());
  EXPECT_EQ(failed.code, 2);
  EXPECT_THAT(failed.out, HasSubstr("index-missing"));
}

TEST_F(Consumer, SearchesInPython) {
  if (run_tool("python3", {"--version"}).code != 0) GTEST_SKIP() << "there is no Python";
  Surroundings surroundings = with_library();
  surroundings.environment.emplace_back("PYTHONIOENCODING=utf-8");
  expect_hits(run_tool("python3", {kExamples + "/search.py", index(), kQuery}, surroundings));

  const Outcome failed =
      run_tool("python3", {kExamples + "/search.py", path("nothing"), kQuery}, surroundings);
  EXPECT_NE(failed.code, 0);
  EXPECT_THAT(failed.err, HasSubstr("index-missing"));
}

// Every header that is installed compiles alone, in a program that has nothing else.
TEST_F(Consumer, CompilesEveryHeaderAlone) {
  std::string all;
  for (const auto& entry : fs::directory_iterator(prefix() + "/include/warta")) {
    const std::string name = entry.path().filename().string();
    all += "#include <warta/" + name + ">\n";
  }
  EXPECT_GT(all.size(), 100U);
  const Outcome compiled =
      compile({WARTA_CXX, "-std=c++20"}, write("all.cc", all + "int main() {}\n"));
  EXPECT_EQ(compiled.code, 0) << compiled.err;
}

// A package moves the tree: nothing in it may name where it was built or installed.
TEST_F(Consumer, FindsNoFolderOfTheBuildInWhatIsInstalled) {
  for (const auto& entry : fs::recursive_directory_iterator(prefix())) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".cmake" && extension != ".pc" && extension != ".h") continue;
    const std::string text = read(entry.path().string());
    EXPECT_THAT(text, Not(HasSubstr(WARTA_SOURCE_DIR))) << entry.path();
    EXPECT_THAT(text, Not(HasSubstr(prefix()))) << entry.path();
  }
}

TEST_F(Consumer, FindsAVersionThatFits) {
  const std::string project =
      "cmake_minimum_required(VERSION 3.16)\nproject(c LANGUAGES C)\n"
      "find_package(Warta 0.2 QUIET)\nif(Warta_FOUND)\nmessage(FATAL_ERROR too-new)\nendif()\n"
      "find_package(Warta 0.1 REQUIRED)\nadd_executable(p " +
      kExamples +
      "/search.c)\n"
      "target_link_libraries(p Warta::warta)\n";
  write("project/CMakeLists.txt", project);
  const Outcome configured = run(WARTA_CMAKE, {"-G", WARTA_GENERATOR, "-S", path("project"), "-B",
                                               path("build"), "-DCMAKE_PREFIX_PATH=" + prefix()});
  EXPECT_EQ(configured.code, 0) << configured.out << configured.err;
}

}  // namespace
}  // namespace warta::tests
