// SPDX-License-Identifier: GPL-2.0-or-later
#include <iostream>

#include "searcher/cli/commands.h"
#include "searcher/cli/printable.h"
#include "warta/searcher.h"

namespace warta::searcher::cli {

int run_complete(const Options& options) {
  Searcher searcher(options.index);
  const auto completions = searcher.complete(options.request.query, options.request.limit);
  if (options.format == Format::Json) {
    std::cout << to_json(completions) << '\n';
  } else {
    for (const Completion& one : completions) {
      std::cout << printable(one.text) << '\t' << one.articles << '\n';
    }
  }
  return completions.empty() ? kNothingFound : kFound;
}

}  // namespace warta::searcher::cli
