// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/option_groups.h"
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

po::options_description answer_options(Options& options) {
  po::options_description group("The answer", 100);
  group.add_options()  //
      ("limit,n", count_value("limit", options.request.limit), "show at most N; 10")  //
      ("format,f", named_value("FORMAT", "format", kFormats, options.format),
       "text, json, jsonl (a hit a line), csv, trec; evaluate: text, json, tsv;\n"
       "saved run: text, json, rss; complete: text, json");
  return group;
}

po::options_description look_options(Options& options) {
  po::options_description group("What a search shows", 100);
  group.add_options()  //
      ("explain", flag(options.request.explain),
       "why each article matched, and what its score is made of")              //
      ("debug-query", flag(options.request.debug), "how the query was understood, stage by stage")  //
      ("hyperlinks", named_value("WHEN", "hyperlinks", kHyperlinks, options.hyperlinks),
       "titles are links: auto, always or never")  //
      ("no-snippets", po::bool_switch()->notifier([&options](bool is_off) {
         options.request.snippets = !is_off;
       }),
       "no text of the articles")  //
      ("timing", flag(options.timing), "tell on standard error how long it took");
  return group;
}

po::options_description general_options(Options& options) {
  po::options_description group("For every command", 100);
  group.add_options()  //
      ("index", text_value("DIR", options.index),
       "the index; then no word is taken for it. Else the variable WARTA_INDEX may name it")  //
      ("help,h", flag(options.help), "show this help")  //
      ("version,V", flag(options.version), "show the version");
  return group;
}

}  // namespace

void add_output_groups(Options& options, std::vector<OptionGroup>& groups) {
  using enum Command;
  groups.push_back(
      {answer_options(options), {Search, Complete, Evaluate, SavedList, SavedRun}});
  groups.push_back({look_options(options), {Search, SavedRun}});
  groups.push_back({general_options(options),
                    {Search, Complete, Evaluate, SavedAdd, SavedList, SavedRun, SavedRemove}});
}

}  // namespace warta::searcher::cli
