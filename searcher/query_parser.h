// SPDX-License-Identifier: GPL-2.0-or-later
// Lexemes become a tree. Total: any text is a query.
#pragma once

#include <string_view>

#include "searcher/query_tree.h"

namespace warta::searcher {

/// Reads a query: words, "phrases", field:word, field:"phrase", + (insisted on), - (excluded), OR
/// between neighbours. Operators without anything to work on are told as diagnostics. Thread-safe.
QueryTree parse_query(std::string_view query);

}  // namespace warta::searcher
