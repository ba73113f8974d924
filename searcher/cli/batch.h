// SPDX-License-Identifier: GPL-2.0-or-later
// A file of queries, one a line: qid TAB query; what stands behind another tab is passed over.
#pragma once

#include <istream>
#include <string>
#include <vector>

namespace warta::searcher::cli {

struct BatchQuery {
  std::string id;
  std::string text;
};

/// The queries of the stream, in order; blank lines and lines that start with # are passed over.
/// Throws UsageError naming `path` and the line if one has no tab: no answer is printed for half a
/// file.
std::vector<BatchQuery> read_batch(std::istream& in, const std::string& path);

}  // namespace warta::searcher::cli
