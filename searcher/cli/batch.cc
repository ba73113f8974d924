// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/batch.h"

#include "searcher/cli/usage_error.h"

namespace warta::searcher::cli {

std::vector<BatchQuery> read_batch(std::istream& in, const std::string& path) {
  std::vector<BatchQuery> queries;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab == 0) {
      throw UsageError(path + ':' + std::to_string(number) + ": expected qid TAB query");
    }
    // What stands behind another tab, such as tags, is no part of the query.
    const std::string text = line.substr(tab + 1);
    queries.push_back({line.substr(0, tab), text.substr(0, text.find('\t'))});
  }
  return queries;
}

}  // namespace warta::searcher::cli
