// SPDX-License-Identifier: GPL-2.0-or-later
#include <fstream>
#include <iostream>
#include <vector>

#include "searcher/cli/answers_output.h"
#include "searcher/cli/batch.h"
#include "searcher/cli/batch_progress.h"
#include "searcher/cli/commands.h"
#include "searcher/cli/timing.h"
#include "warta/searcher.h"

namespace warta::searcher::cli {
namespace {

std::vector<BatchQuery> queries_of(const std::string& path) {
  std::ifstream file;
  if (path != "-") {
    file.open(path);
    if (!file) throw UsageError(path + ": cannot be opened");
  }
  std::istream& in = path == "-" ? std::cin : file;
  std::vector<BatchQuery> queries = read_batch(in, path);
  if (in.bad()) throw UsageError(path + ": cannot be read");
  return queries;
}

int answer_one(Searcher& searcher, const Options& options) {
  const Result result = searcher.search(options.request);
  AnswersOutput(options, false).print(result, "q");
  if (options.timing) std::cerr << timing_text({result.seconds});
  return result.total == 0 ? kNothingFound : kFound;
}

int answer_batch(Searcher& searcher, const Options& options) {
  const std::vector<BatchQuery> queries = queries_of(options.queries_path);
  AnswersOutput output(options, true);
  BatchProgress progress(queries.size() * options.repeat);
  std::vector<double> seconds;
  bool found = false;
  Request request = options.request;
  for (std::size_t round = 1; round <= options.repeat; ++round) {
    for (const BatchQuery& query : queries) {
      request.query = query.text;
      const Result result = searcher.search(request);
      seconds.push_back(result.seconds);
      progress.update(seconds.size());
      if (round > 1) continue;
      if (!result.diagnostics.empty()) progress.clear();
      output.print(result, query.id);
      found = found || result.total > 0;
    }
  }
  progress.clear();
  if (options.timing) std::cerr << timing_text(std::move(seconds));
  return found ? kFound : kNothingFound;
}

}  // namespace

int run_search(const Options& options) {
  Searcher searcher(options.index, {.ranking_path = options.ranking_path});
  return options.queries_path.empty() ? answer_one(searcher, options)
                                      : answer_batch(searcher, options);
}

}  // namespace warta::searcher::cli
