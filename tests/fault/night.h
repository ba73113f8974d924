// SPDX-License-Identifier: GPL-2.0-or-later
// A night: an index of yesterday's news, and a run that is to bring it up to date with today's.
#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

#include "tests/cli/sandbox.h"
#include "tests/fault/index_state.h"
#include "tests/fault/invented_news.h"
#include "tests/fault/started.h"

namespace warta::tests {

/// How the index is brought up to date.
enum class Way { FirstBuild, Build, Update, UpdateInPlace };
/// A name as a test's name may hold.
std::string name_of(Way way);
inline std::string name_of_test(const testing::TestParamInfo<Way>& way) {
  return name_of(way.param);
}

/// How many rounds a test makes: `few` unless the environment variable WARTA_FAULT_ROUNDS says
/// otherwise.
std::size_t rounds_or(std::size_t few);

class Night : public Sandbox {
 protected:
  /// Makes the index of yesterday, and learns what each day's answers are.
  void SetUp() override;
  virtual std::size_t articles() const { return 300; }

  /// The index that a run works on; the next call finds it as it was yesterday, or not at all if
  /// the way is FirstBuild.
  std::string begin_anew(Way way) const;
  std::string index() const { return path("news.index"); }
  std::string yesterdays_index() const { return path("yesterday.index"); }

  /// The arguments of warta-index for a run on an index.
  Arguments command(Way way, const std::string& index, const std::string& jobs = "2") const;
  Arguments command(Way way) const { return command(way, index()); }

  /// How long a run takes if nothing befalls it: the shorter of two.
  Milliseconds duration_of(Way way) const;

  /// Expects the answers of one of the days, from the articles of that day, none lost or doubled.
  void expect_yesterday_or_today(Way way) const;
  void expect_yesterday(Way way) const { expect_yesterday(way, index()); }
  void expect_yesterday(Way way, const std::string& index) const;
  void expect_today() const { expect_today(index()); }
  void expect_today(const std::string& index) const;

  /// Runs the same command again and expects that the index is then as if nothing had happened.
  void expect_rerun_completes(Way way) const { expect_rerun_completes(way, index()); }
  void expect_rerun_completes(Way way, const std::string& index) const;

  InventedNews news_;
  std::vector<std::string> queries_;       // such as are answered otherwise today
  std::vector<Answer> yesterday_, today_;  // and how
};

/// A night, by each of the ways.
class EveryNight : public Night, public testing::WithParamInterface<Way> {};

}  // namespace warta::tests
