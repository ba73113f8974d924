// SPDX-License-Identifier: GPL-2.0-or-later
#include <charconv>

#include "searcher/cli/dates.h"
#include "searcher/cli/option_values.h"

namespace warta::searcher::cli {
namespace {

constexpr Names<Sort, 3> kSorts{
    {{"relevance", Sort::Relevance}, {"newest", Sort::Newest}, {"oldest", Sort::Oldest}}};
constexpr Names<Copies, 2> kCopies{{{"folded", Copies::Folded}, {"all", Copies::All}}};

// "proximity=0.5".
std::pair<std::string, double> setting_of(const std::string& text) {
  const std::size_t sign = text.find('=');
  double value = 0;
  if (sign != std::string::npos && sign > 0) {
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + sign + 1, end, value);
    if (read.ec == std::errc() && read.ptr == end) return {text.substr(0, sign), value};
  }
  throw UsageError("--set takes NAME=NUMBER, not '" + text + "'");
}

std::int64_t moment_of(const std::string& text) {
  const auto moment = parse_moment(text);
  if (moment) return *moment;
  throw UsageError("--now takes 2025-06-11, 2025-06-11T10:32 or seconds since 1970, not '" + text +
                   "'");
}

std::vector<Option> find_options(Request& request) {
  return {count_option("offset", request.offset, "pass over the first N"),
          text_option("after", "CURSOR", request.after, "go on behind a page; it names its CURSOR"),
          named_option("sort", "ORDER", kSorts, request.sort, "relevance, newest or oldest"),
          named_option("copies", "HOW", kCopies, request.copies,
                       "folded: one hit for a story that several sources carry; or all"),
          text_option("like", "ID", request.like,
                      "find what is related to the article with this id, which json and csv tell; a "
                      "query, if any, filters"),
          flag("feedback", request.feedback,
               "search again with the words that tell the best answers from others")};
}

std::vector<Option> ranking_options(Options& options) {
  return {{.name = "profile,p",
           .value = "NAME",
           .help = "pertahanan, umum or polos; evaluate takes several",
           .take = [&options](const std::string& name) { options.profiles.push_back(name); },
           .may_repeat = true},
          text_option("ranking", "FILE", options.ranking_path,
                      "a ranking table instead of the built-in one"),
          {.name = "set",
           .value = "NAME=N",
           .help = "another value for a number of the profile; repeat for more",
           .take =
               [&options](const std::string& text) {
                 options.request.settings.push_back(setting_of(text));
               },
           .may_repeat = true}};
}

std::vector<Option> clock_options(Request& request) {
  return {{.name = "now",
           .value = "DATE",
           .help = "the day that kemarin is counted from: 2025-06-11, or seconds since 1970",
           .take = [&request](const std::string& text) { request.now = moment_of(text); }}};
}

}  // namespace

void add_request_groups(Options& options, std::vector<OptionGroup>& groups) {
  using enum Command;
  groups.push_back({"Which articles", {Search}, find_options(options.request)});
  groups.push_back({"Ranking", {Search, Evaluate, SavedAdd}, ranking_options(options)});
  groups.push_back(
      {"The clock", {Search, Evaluate, SavedAdd, SavedRun}, clock_options(options.request)});
}

}  // namespace warta::searcher::cli
