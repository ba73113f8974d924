// SPDX-License-Identifier: GPL-2.0-or-later
#include <iomanip>
#include <iostream>

#include "corpus/cli/commands.h"
#include "corpus/cli/json_output.h"
#include "corpus/cli/printing.h"
#include "corpus/open_source.h"
#include "corpus/recurring_lines.h"

namespace warta::corpus::cli {
namespace {

void print_rule(const RecurringLine& line) {
  const double share = 100.0 * static_cast<double>(line.count) / static_cast<double>(line.articles);
  std::cout << "# " << line.count << " of " << line.articles << " articles (" << std::fixed
            << std::setprecision(1) << share << "%)";
  if (!line.source.empty()) std::cout << " of " << printable(line.source);
  std::cout << '\n' << proposed_rule(line) << '\n';
}

}  // namespace

int run_propose_rules(const Options& options) {
  const auto source = open_source(paths_of(options.reading), options.reading.options);
  RecurringLines lines;
  bool found = false, faulty = false;
  for (Record record = source->next(); !std::holds_alternative<End>(record);
       record = source->next()) {
    if (const auto* article = std::get_if<Article>(&record)) {
      found = true;
      lines.add(*article);
    } else {
      faulty = true;
      const auto& fault = std::get<Fault>(record);
      std::cerr << place_of(fault) << ": " << printable(fault.reason) << '\n';
    }
  }
  for (const RecurringLine& line : lines.most(options.least, options.limit)) {
    if (options.json) {
      std::cout << as_json(line) << '\n';
    } else {
      print_rule(line);
    }
  }
  if (faulty) return 3;
  return found ? 0 : 1;
}

}  // namespace warta::corpus::cli
