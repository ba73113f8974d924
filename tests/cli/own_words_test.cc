// SPDX-License-Identifier: GPL-2.0-or-later
// Words of one's own: given when an index is built, kept with it, used when it is searched.
#include <gmock/gmock.h>

#include "tests/cli/sandbox.h"

namespace warta::tests {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class IndexWithOwnWords : public Sandbox {
 protected:
  void SetUp() override {
    Sandbox::SetUp();
    write("a.txt",
          "Panser Kanaan dipamerkan\n\nKendaraan Kanaan dipamerkan kepada para tamu di lapangan "
          "Gasibu kemarin pagi.\n");
    write("mine.tsv",
          "# warta words 1\nname\tkanaan\nconcept\tkendaraan kanaan\tpanser gurun\tplatform\n");
  }
  std::string index() const { return path("news.index"); }
  Outcome build(const std::vector<std::string>& options) {
    std::vector<std::string> arguments{"build", index(), path("a.txt")};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run("warta-index", arguments);
  }
};

TEST_F(IndexWithOwnWords, AreFoundWithoutBeingGivenAgain) {
  ASSERT_EQ(build({"--words", path("mine.tsv")}).code, 0);

  const Outcome found = run("warta-search", {index(), "panser gurun"});
  EXPECT_EQ(found.code, 0) << found.err;
  EXPECT_THAT(found.out, HasSubstr("Panser Kanaan"));
  EXPECT_THAT(run("warta-index", {"status", index()}).out,
              HasSubstr("with those of a list of one's own"));
}

TEST_F(IndexWithOwnWords, AreMissedWhereTheyWereNotGiven) {
  ASSERT_EQ(build({}).code, 0);

  EXPECT_THAT(run("warta-search", {index(), "\"panser gurun\""}).out, Not(HasSubstr("Kanaan")));
  EXPECT_THAT(run("warta-index", {"status", index()}).out,
              Not(HasSubstr("with those of a list of one's own")));
}

TEST_F(IndexWithOwnWords, ThatABuildForgetsAreTold) {
  ASSERT_EQ(build({"--words", path("mine.tsv")}).code, 0);

  const Outcome outcome = build({});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("give them with --words"));
  EXPECT_THAT(build({"--quiet"}).err, IsEmpty());
}

TEST_F(IndexWithOwnWords, WithAMistakeChangeNothing) {
  ASSERT_EQ(build({}).code, 0);
  write("bad.tsv", "# warta words 1\nnama\tkanaan\n");

  const Outcome outcome = build({"--words", path("bad.tsv")});
  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("bad.tsv:2: not a kind of row: nama"));
  EXPECT_THAT(run("warta-index", {"status", index()}).out, HasSubstr("000001"));
}

}  // namespace
}  // namespace warta::tests
