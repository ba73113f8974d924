// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/option_values.h"

namespace warta::searcher::cli {

void add_command_groups(Options& options, std::vector<OptionGroup>& groups) {
  using enum Command;
  groups.push_back({"Many queries",
                    {Search},
                    {text_option("queries", "FILE", options.queries_path,
                                 "answer a file of queries: qid TAB query; - is standard input"),
                     count_option("repeat", options.repeat,
                                  "ask each query N times, to measure; it is printed once", 1)}});
  groups.push_back(
      {"evaluate",
       {Evaluate},
       {text_option("topics", "FILE", options.topics_path,
                    "means by tag, from a file: id TAB text TAB need TAB tags"),
        flag("ablation", options.ablation,
             "what each number of the profile brings: what is lost with 0 in its place")}});
  groups.push_back({"saved",
                    {SavedAdd, SavedList, SavedRun, SavedRemove},
                    {text_option("saved-dir", "DIR", options.saved_folder,
                                 "where they are kept; INDEX/saved")}});
  groups.push_back({"saved add",
                    {SavedAdd},
                    {flag("from-start", options.from_start,
                          "what is in the index already is new to the first run")}});
  groups.push_back(
      {"saved run",
       {SavedRun},
       {flag("new", options.only_new, "only stories that no run before has told"),
        text_option("output,o", "FILE", options.output_path,
                    "with --new: replace FILE by the report if there is something new")}});
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
