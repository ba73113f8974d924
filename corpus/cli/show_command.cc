// SPDX-License-Identifier: GPL-2.0-or-later
#include <iostream>

#include "corpus/cli/commands.h"
#include "corpus/cli/json_output.h"
#include "corpus/fault_text.h"
#include "corpus/open_source.h"

namespace warta::corpus::cli {
int run_show(const Options& options) {
  const auto source = open_source(paths_of(options.reading), options.reading.options);
  bool found = false, faulty = false;
  for (Record record = source->next(); !std::holds_alternative<End>(record) && std::cout;
       record = source->next()) {
    if (const auto* article = std::get_if<Article>(&record)) {
      found = true;
      std::cout << as_json(*article, options.removed) << '\n';
    } else {
      faulty = true;
      const auto& fault = std::get<Fault>(record);
      std::cerr << place_of(fault) << ": " << printable(fault.reason) << '\n';
    }
  }
  if (faulty) return 3;
  return found ? 0 : 1;
}

}  // namespace warta::corpus::cli
