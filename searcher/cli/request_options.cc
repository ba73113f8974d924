// SPDX-License-Identifier: GPL-2.0-or-later
#include <charconv>

#include "searcher/cli/dates.h"
#include "searcher/cli/option_groups.h"
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

auto* settings_value(Request& request) {
  return po::value<std::vector<std::string>>()
      ->value_name("NAME=N")
      ->composing()
      ->notifier([&request](const std::vector<std::string>& texts) {
        for (const std::string& text : texts) request.settings.push_back(setting_of(text));
      });
}

auto* now_value(Request& request) {
  return po::value<std::string>()->value_name("DATE")->notifier(
      [&request](const std::string& text) {
        request.now = parse_moment(text);
        if (!request.now) {
          throw UsageError("--now takes 2025-06-11, 2025-06-11T10:32 or seconds since 1970, not '" +
                           text + "'");
        }
      });
}

po::options_description find_options(Options& options) {
  Request& request = options.request;
  po::options_description group("Which articles", 100);
  group.add_options()                                                                           //
      ("offset", count_value("offset", request.offset), "pass over the first N")                //
      ("after", text_value("CURSOR", request.after), "go on behind a page; it names its CURSOR")  //
      ("sort", named_value("ORDER", "sort", kSorts, request.sort), "relevance, newest or oldest")
      ("copies", named_value("HOW", "copies", kCopies, request.copies),
       "folded: one hit for a story that several sources carry; or all")                        //
      ("like", text_value("ID", request.like),
       "find what is related to an article; a query, if any, filters")                          //
      ("feedback", flag(request.feedback),
       "search again with the words that tell the best answers from others");
  return group;
}

po::options_description ranking_options(Options& options) {
  po::options_description group("Ranking", 100);
  group.add_options()                                                                     //
      ("profile,p",
       po::value<std::vector<std::string>>(&options.profiles)->value_name("NAME")->composing(),
       "pertahanan, umum or polos; evaluate takes several")                               //
      ("ranking", text_value("FILE", options.ranking_path),
       "a ranking table instead of the built-in one")                                     //
      ("set", settings_value(options.request), "another value for a number of the profile; repeat for more");
  return group;
}

po::options_description clock_options(Options& options) {
  po::options_description group("The clock", 100);
  group.add_options()(
      "now", now_value(options.request),
      "the day that kemarin is counted from: 2025-06-11, or seconds since 1970");
  return group;
}

}  // namespace

void add_request_groups(Options& options, std::vector<OptionGroup>& groups) {
  groups.push_back({find_options(options), {Command::Search}});
  groups.push_back(
      {ranking_options(options), {Command::Search, Command::Evaluate, Command::SavedAdd}});
  groups.push_back({clock_options(options),
                    {Command::Search, Command::Evaluate, Command::SavedAdd, Command::SavedRun}});
}

}  // namespace warta::searcher::cli
