// SPDX-License-Identifier: GPL-2.0-or-later
// What a person sees of warta-stem.
#include <gmock/gmock.h>

#include "tests/cli/program.h"

namespace warta::tests {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(Stem, PrintsWordTabStem) {
  const Outcome outcome = run("warta-stem", {"penembakan", "Negara-negara"});

  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "penembakan\ttembak\nNegara-negara\tnegara\n");
}

TEST(Stem, ReadsStandardInputIfNoWordIsGiven) {
  EXPECT_EQ(run("warta-stem", {}, {.input = "penembakan\nmenteri"}).out,
            "penembakan\ttembak\nmenteri\tmenteri\n");
}

TEST(Stem, ReadsLinesThatEndAsInWindows) {
  EXPECT_EQ(run("warta-stem", {}, {.input = "penembakan\r\n"}).out, "penembakan\ttembak\n");
}

TEST(Stem, PrintsTheRootIfTold) {
  EXPECT_EQ(run("warta-stem", {"pertahanan"}).out, "pertahanan\tpertahanan\n");
  EXPECT_EQ(run("warta-stem", {"--root", "pertahanan"}).out, "pertahanan\ttahan\n");
}

TEST(Stem, ExplainsAWordIfTold) {
  EXPECT_EQ(run("warta-stem", {"--explain", "penembakan"}).out,
            "penembakan = peN- + tembak + -an  (pen- hides the t)\n");
}

TEST(Stem, PrintsEveryAnalysisIfToldTheLikeliestFirst) {
  const Outcome outcome = run("warta-stem", {"--all", "beruang"});

  EXPECT_THAT(outcome.out, StartsWith("beruang\tuang\tber-\t"));
  EXPECT_THAT(outcome.out, HasSubstr("\nberuang\truang\tber-\t"));
}

TEST(Stem, RefusesTwoOutputsAtOnce) {
  const Outcome outcome = run("warta-stem", {"--root", "--all", "beruang"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, StartsWith("warta-stem: "));
}

TEST(Stem, RefusesAnUnknownOption) {
  const Outcome outcome = run("warta-stem", {"--roots", "beruang"});

  EXPECT_EQ(outcome.code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--roots"));
  EXPECT_THAT(outcome.err, HasSubstr("warta-stem --help"));
}

}  // namespace
}  // namespace warta::tests
