// SPDX-License-Identifier: GPL-2.0-or-later
// Answers as rows: for spreadsheets and for measuring.
#pragma once

#include <string>

#include "warta/result.h"

namespace warta::searcher::cli {

/// The names of the columns of csv_rows(). With `is_batch` the first is qid.
std::string csv_header(bool is_batch);

/// A row a hit by RFC 4180, ending in CR LF; the first column is `query_id` unless it is empty. A
/// text that a spreadsheet would take for a formula (it begins with = + - @ or a tab) is led by an
/// apostrophe. Control characters are blanks. Thread-safe.
std::string csv_rows(const Result& result, const std::string& query_id);

/// One line a hit: `qid Q0 id rank score warta`; spaces in the ids become %20. Thread-safe.
std::string trec_lines(const Result& result, const std::string& query_id);

}  // namespace warta::searcher::cli
