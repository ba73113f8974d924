// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/option_values.h"

namespace warta::searcher::cli {
namespace {

constexpr Names<Format, 7> kFormats{{{"text", Format::Text},
                                     {"json", Format::Json},
                                     {"jsonl", Format::JsonLines},
                                     {"csv", Format::Csv},
                                     {"trec", Format::Trec},
                                     {"tsv", Format::Tsv},
                                     {"rss", Format::Rss}}};
constexpr Names<Hyperlinks, 3> kHyperlinks{
    {{"auto", Hyperlinks::Auto}, {"always", Hyperlinks::Always}, {"never", Hyperlinks::Never}}};

std::vector<Option> answer_options(Options& options) {
  return {count_option("limit,n", options.request.limit, "show at most N; 10"),
          named_option("format,f", "FORMAT", kFormats, options.format,
                       "text, json, jsonl (a hit a line), csv, trec; evaluate: text, json, tsv; "
                       "saved run: text, json, rss; complete and saved list: text, json")};
}

std::vector<Option> look_options(Options& options) {
  Request& request = options.request;
  return {
      flag("explain", request.explain, "why each article matched, and what its score is made of"),
      flag("debug-query", request.debug, "how the query was understood, stage by stage"),
      named_option("hyperlinks", "WHEN", kHyperlinks, options.hyperlinks,
                   "titles are links: auto, always or never"),
      {.name = "no-snippets",
       .help = "no text of the articles",
       .take = [&request](const std::string&) { request.snippets = false; }},
      flag("timing", options.timing, "tell on standard error how long it took")};
}

std::vector<Option> general_options(Options& options) {
  return {text_option("index", "DIR", options.index,
                      "the index; then no word is taken for it. Else the variable WARTA_INDEX may "
                      "name it"),
          flag("help,h", options.help, "show this help"),
          flag("version,V", options.version, "show the version")};
}

}  // namespace

void add_output_groups(Options& options, std::vector<OptionGroup>& groups) {
  using enum Command;
  groups.push_back(
      {"The answer", {Search, Complete, Evaluate, SavedList, SavedRun}, answer_options(options)});
  groups.push_back({"What a search shows", {Search, SavedRun}, look_options(options)});
  groups.push_back({"For every command",
                    {Search, Complete, Evaluate, SavedAdd, SavedList, SavedRun, SavedRemove},
                    general_options(options)});
}

}  // namespace warta::searcher::cli
