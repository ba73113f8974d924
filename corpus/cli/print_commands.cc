// SPDX-License-Identifier: GPL-2.0-or-later
#include <iostream>

#include "corpus/article_json.h"
#include "corpus/cli/commands.h"
#include "corpus/cli/printing.h"
#include "corpus/cli/progress_line.h"
#include "corpus/open_source.h"

namespace warta::corpus::cli {
namespace {

// Prints a line for each article, and each fault on standard error.
template <typename LineOf>
int print_all(const Options& options, const LineOf& line_of) {
  const auto source = open_source(paths_of(options.reading), options.reading.options);
  ProgressLine progress;
  std::size_t articles = 0;
  bool is_faulty = false;
  for (Record record = source->next(); !std::holds_alternative<End>(record) && std::cout;
       record = source->next()) {
    if (const auto* article = std::get_if<Article>(&record)) {
      std::cout << line_of(*article) << '\n';
      progress.update(++articles);
    } else {
      is_faulty = true;
      progress.clear();
      const auto& fault = std::get<Fault>(record);
      std::cerr << place_of(fault) << ": " << printable(fault.reason) << '\n';
    }
  }
  if (is_faulty) return 3;
  return articles > 0 ? 0 : 1;
}

}  // namespace

int run_show(const Options& options) {
  return print_all(options,
                   [&](const Article& article) { return shown_line(article, options.removed); });
}

int run_convert(const Options& options) { return print_all(options, clean_line); }

}  // namespace warta::corpus::cli
