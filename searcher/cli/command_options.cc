// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/option_groups.h"
#include "searcher/cli/option_values.h"

namespace warta::searcher::cli {
namespace {

po::options_description batch_options(Options& options) {
  po::options_description group("Many queries", 100);
  group.add_options()  //
      ("queries", text_value("FILE", options.queries_path),
       "answer a file of queries: qid TAB query; - is standard input")  //
      ("repeat", count_value("repeat", options.repeat, 1),
       "ask each query N times, to measure; it is printed once");
  return group;
}

po::options_description evaluate_options(Options& options) {
  po::options_description group("evaluate", 100);
  group.add_options()  //
      ("topics", text_value("FILE", options.topics_path),
       "means by tag, from a file: id TAB text TAB need TAB tags")  //
      ("ablation", flag(options.ablation),
       "what each number of the profile brings: what is lost with 0 in its place");
  return group;
}

po::options_description saved_options(Options& options) {
  po::options_description group("saved", 100);
  group.add_options()("saved-dir", text_value("DIR", options.saved_folder),
                      "where they are kept; INDEX/saved");
  return group;
}

po::options_description add_options(Options& options) {
  po::options_description group("saved add", 100);
  group.add_options()("from-start", flag(options.from_start),
                      "what is in the index already is new to the first run");
  return group;
}

po::options_description run_options(Options& options) {
  po::options_description group("saved run", 100);
  group.add_options()  //
      ("new", flag(options.only_new), "only stories that no run before has told")  //
      ("output,o", text_value("FILE", options.output_path),
       "with --new: replace FILE by the report if there is something new");
  return group;
}

}  // namespace

void add_command_groups(Options& options, std::vector<OptionGroup>& groups) {
  using enum Command;
  groups.push_back({batch_options(options), {Search}});
  groups.push_back({evaluate_options(options), {Evaluate}});
  groups.push_back({saved_options(options), {SavedAdd, SavedList, SavedRun, SavedRemove}});
  groups.push_back({add_options(options), {SavedAdd}});
  groups.push_back({run_options(options), {SavedRun}});
}

std::vector<OptionGroup> option_groups(Options& options) {
  std::vector<OptionGroup> groups;
  add_output_groups(options, groups);
  add_request_groups(options, groups);
  add_bound_groups(options, groups);
  add_command_groups(options, groups);
  return groups;
}

}  // namespace warta::searcher::cli
