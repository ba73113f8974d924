// SPDX-License-Identifier: GPL-2.0-or-later
// What was typed after warta-search, as a plain struct; it does nothing else.
#pragma once

#include <stdexcept>
#include <string>

#include "warta/request.h"

namespace warta::searcher::cli {

enum class Format { Text, Json, JsonLines, Trec };

struct Options {
  bool help = false;
  bool version = false;
  std::string index;
  Request request;           ///< Its query is what was typed, words joined by spaces.
  std::string queries_path;  ///< A file of queries, "-" for standard input; empty: one query.
  std::string ranking_path;
  Format format = Format::Text;
};

/// Misuse: what was wrong, for a person.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Reads the command line. A word with one leading - (as in -kapal) belongs to the query. Throws
/// UsageError.
Options parse_options(int argc, const char* const* argv);

/// What --help prints.
std::string help_text();

}  // namespace warta::searcher::cli
