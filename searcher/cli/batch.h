// SPDX-License-Identifier: GPL-2.0-or-later
// A file of queries, one a line: qid TAB query.
#pragma once

#include <functional>
#include <istream>
#include <string>

namespace warta::searcher::cli {

/// Calls `answer` with each query of the stream, in order; blank lines and lines that start with #
/// are passed over. Throws UsageError naming `path` and the line if one has no tab.
void for_each_query(
    std::istream& in, const std::string& path,
    const std::function<void(const std::string& query_id, const std::string& query)>& answer);

}  // namespace warta::searcher::cli
