// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fault/night.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace warta::tests {
namespace {

namespace fs = std::filesystem;

}  // namespace

std::string name_of(Way way) {
  switch (way) {
    case Way::FirstBuild:
      return "FirstBuild";
    case Way::Build:
      return "Build";
    case Way::Update:
      return "Update";
    case Way::UpdateInPlace:
      return "UpdateInPlace";
  }
  return "";
}

std::size_t rounds_or(std::size_t few) {
  const char* rounds = std::getenv("WARTA_FAULT_ROUNDS");
  const long asked_for = rounds == nullptr ? 0 : std::atol(rounds);
  return asked_for > 0 ? static_cast<std::size_t>(asked_for) : few;
}

void Night::SetUp() {
  news_ = invent_news(articles());
  write("yesterday.jsonl", news_.yesterday);
  write("today.jsonl", news_.today);
  for (const std::string day : {"yesterday", "today"}) {
    const Outcome built =
        run("warta-index", {"build", "--quiet", path(day + ".index"), path(day + ".jsonl")});
    ASSERT_EQ(built.code, 0) << built.err;
  }
  const std::vector<std::string> queries = queries_about_them();
  const auto yesterday = answers_of(path("yesterday.index"), queries);
  const auto today = answers_of(path("today.index"), queries);
  ASSERT_TRUE(yesterday && today);
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const Answer &before = (*yesterday)[i], &after = (*today)[i];
    // Articles with one score stand in one order in every index, so that they tell, too.
    if (is_same(before, after) || before.empty()) continue;
    queries_.push_back(queries[i]);
    yesterday_.push_back(before);
    today_.push_back(after);
  }
  ASSERT_GE(queries_.size(), 12U) << "too few queries tell the days apart";
}

std::string Night::begin_anew(Way way) const {
  fs::remove_all(index());
  if (way != Way::FirstBuild) fs::copy(yesterdays_index(), index(), fs::copy_options::recursive);
  return index();
}

Arguments Night::command(Way way, const std::string& index, const std::string& jobs) const {
  const std::string input = path("today.jsonl");
  switch (way) {
    case Way::FirstBuild:
    case Way::Build:
      return {"build", "--quiet", "--jobs", jobs, index, input};
    case Way::Update:
      return {"update", "--quiet", "--jobs", jobs, "--delete-missing", index, input};
    case Way::UpdateInPlace:
      return {"update", "--quiet", "--jobs", jobs, "--delete-missing", "--in-place", index, input};
  }
  return {};
}

Milliseconds Night::duration_of(Way way) const {
  Milliseconds shortest = std::chrono::hours(1);
  for (int i = 0; i < 2; ++i) {
    begin_anew(way);
    Started run("warta-index", command(way));
    EXPECT_EQ(run.wait().code, 0);
    shortest = std::min(shortest, run.age());
  }
  return shortest;
}

void Night::expect_yesterday_or_today(Way way) const {
  const auto answers = answers_of(index(), queries_);
  if (answers && is_same(*answers, today_)) return expect_today();
  expect_yesterday(way);
}

void Night::expect_yesterday(Way way, const std::string& index) const {
  const auto answers = answers_of(index, queries_);
  if (way == Way::FirstBuild) {
    EXPECT_FALSE(answers) << "there was no index, and now it answers";
    return;
  }
  ASSERT_TRUE(answers) << "the index is gone";
  EXPECT_TRUE(is_same(*answers, yesterday_)) << "other answers than yesterday's";
  EXPECT_EQ(exported_ids(index), news_.yesterdays_ids);
}

void Night::expect_today(const std::string& index) const {
  const auto answers = answers_of(index, queries_);
  ASSERT_TRUE(answers) << "the index is gone";
  EXPECT_TRUE(is_same(*answers, today_)) << "other answers than today's";
  EXPECT_EQ(exported_ids(index), news_.todays_ids);
}

void Night::expect_rerun_completes(Way way, const std::string& index) const {
  const Outcome again = run("warta-index", command(way, index));
  EXPECT_EQ(again.code, 0) << again.err;
  expect_today(index);
  EXPECT_EQ(complaints(index), "");
}

}  // namespace warta::tests
