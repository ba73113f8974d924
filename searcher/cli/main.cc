// SPDX-License-Identifier: GPL-2.0-or-later
// warta-search: parse, search, print, turn errors into exit codes.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <vector>

#include "searcher/cli/batch.h"
#include "searcher/cli/options.h"
#include "searcher/cli/output.h"
#include "warta/searcher.h"

namespace {

namespace cli = warta::searcher::cli;

constexpr int kFound = 0, kNothingFound = 1, kFailed = 2;

bool use_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0');
}

void print(const warta::Result& result, const cli::Options& options, const std::string& query_id) {
  switch (options.format) {
    case cli::Format::Text:
      if (!options.queries_path.empty()) std::cout << query_id << ": " << result.query << '\n';
      cli::print_text(result, use_colour());
      if (!options.queries_path.empty()) std::cout << '\n';
      break;
    case cli::Format::Json:
      std::cout << warta::to_json(result) << '\n';
      break;
    case cli::Format::JsonLines:
      for (const warta::Hit& hit : result.hits) std::cout << warta::to_json(hit) << '\n';
      break;
    case cli::Format::Trec:
      cli::print_trec(result, query_id);
      break;
  }
}

int answer_one(warta::Searcher& searcher, const cli::Options& options) {
  const warta::Result result = searcher.search(options.request);
  cli::print_diagnostics(result);
  print(result, options, "q");
  return result.total == 0 ? kNothingFound : kFound;
}

int answer_batch(warta::Searcher& searcher, const cli::Options& options) {
  std::ifstream file;
  if (options.queries_path != "-") {
    file.open(options.queries_path);
    if (!file) throw cli::UsageError(options.queries_path + ": cannot be opened");
  }
  std::istream& in = options.queries_path == "-" ? std::cin : file;
  const std::vector<cli::BatchQuery> queries = cli::read_batch(in, options.queries_path);
  if (in.bad()) throw cli::UsageError(options.queries_path + ": cannot be read");
  bool found = false;
  for (const cli::BatchQuery& query : queries) {
    warta::Request request = options.request;
    request.query = query.text;
    const warta::Result result = searcher.search(request);
    cli::print_diagnostics(result);
    print(result, options, query.id);
    found = found || result.total > 0;
  }
  return found ? kFound : kNothingFound;
}

int run(const cli::Options& options) {
  if (options.help || options.version) {
    std::cout << (options.help ? cli::help_text() : "warta-search " WARTA_VERSION "\n");
    return kFound;
  }
  warta::Searcher searcher(options.index, {.ranking_path = options.ranking_path});
  return options.queries_path.empty() ? answer_one(searcher, options)
                                      : answer_batch(searcher, options);
}

// A full disk is found out when the last of the output is written.
void finish_output() {
  std::cout.flush();
  if (!std::cout || std::fflush(stdout) != 0) {
    throw std::runtime_error("standard output cannot be written");
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const int code = run(cli::parse_options(argc, argv));
    finish_output();
    return code;
  } catch (const cli::UsageError& error) {
    std::cerr << "warta-search: " << error.what() << "\nhint: warta-search --help\n";
  } catch (const warta::Error& error) {
    std::cerr << "warta-search: " << error.what() << "\nhint: " << error.hint() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "warta-search: " << error.what() << '\n';
  }
  return kFailed;
}
