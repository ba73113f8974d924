// SPDX-License-Identifier: GPL-2.0-or-later
#include <iostream>

#include "searcher/cli/commands.h"
#include "searcher/cli/evaluation_output.h"
#include "searcher/cli/printable.h"
#include "warta/evaluation.h"

namespace warta::searcher::cli {
namespace {

void tell_left_out(const JudgedQueries& judged) {
  const auto tell = [](const std::vector<std::string>& ids, const std::string& why) {
    if (ids.empty()) return;
    std::cerr << "warta-search: left out, " << why << ':';
    for (const std::string& id : ids) std::cerr << ' ' << printable(id);
    std::cerr << '\n';
  };
  tell(judged.unjudged, "since no article is relevant");
  tell(judged.unexplained, "since the file of queries does not have them");
}

}  // namespace

int run_evaluate(const Options& options) {
  const JudgedQueries judged =
      read_judged_queries(options.words[0], options.words[1], options.topics_path);
  tell_left_out(judged);
  if (judged.queries.empty()) throw UsageError("there is no judged query");
  Searcher searcher(options.index, {.ranking_path = options.ranking_path});
  std::vector<Evaluation> evaluations;
  for (const std::string& profile :
       options.profiles.empty() ? searcher.profiles() : options.profiles) {
    Request request = options.request;
    request.profile = profile;
    evaluations.push_back(evaluate(searcher, judged.queries, request));
    if (options.ablation) {
      evaluations.back().ablations = ablate(searcher, judged.queries, request, evaluations.back());
    }
  }
  std::cout << (options.format == Format::Json  ? to_json(evaluations) + '\n'
                : options.format == Format::Tsv ? evaluation_tsv(evaluations)
                                                : evaluation_text(evaluations));
  return kFound;
}

}  // namespace warta::searcher::cli
