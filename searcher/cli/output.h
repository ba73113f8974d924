// SPDX-License-Identifier: GPL-2.0-or-later
// Results on standard output: for a person, for programs, for measuring.
#pragma once

#include <string>

#include "warta/result.h"

namespace warta::searcher::cli {

/// Prints results as text. Titles and marks are in colour if `colour`; otherwise marked words stand
/// between asterisks. Control characters never reach the terminal.
void print_text(const Result& result, bool colour);

/// One line a hit: `qid Q0 id rank score warta`; spaces in the ids become %20.
void print_trec(const Result& result, const std::string& query_id);

/// What was read differently, on standard error.
void print_diagnostics(const Result& result);

}  // namespace warta::searcher::cli
