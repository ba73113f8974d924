// SPDX-License-Identifier: GPL-2.0-or-later
// Lexemes become a tree. Total: any text is a query.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "searcher/query_lexer.h"
#include "searcher/query_tree.h"
#include "warta/request.h"

namespace warta::searcher {

/// The text of a query as far as it is read: cut at limits.query_bytes, between characters; told if
/// it is. Views into `query`.
std::string_view within_limit(std::string_view query, const Limits& limits,
                              DiagnosticList& diagnostics);

/// Reads a query, as searcher/README.md describes the language. What binds closest: NEAR and its
/// like, then AND, then OR; what stands side by side is asked for together. Operators without
/// anything to work on, parentheses without a partner and what is beyond the limits are told.
/// `now`, in seconds since 1970-01-01 UTC, is what dates such as kemarin count from. Time and depth
/// of the call grow with the query's length and limits.depth (200 at most). Thread-safe.
QueryTree parse_query(std::string_view query, const Limits& limits = {}, std::int64_t now = 0);

}  // namespace warta::searcher
