// SPDX-License-Identifier: GPL-2.0-or-later
// What was typed after warta-index, as a plain struct; it does nothing else.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "corpus/read_options.h"

namespace warta::indexer::cli {

enum class Command { Help, Version, Build, Status };

struct Options {
  Command command = Command::Help;
  std::string index;
  std::vector<std::string> paths;  ///< For build: files, folders, "-".
  std::string files_from;          ///< For build: a file with more paths; empty for none.
  corpus::ReadOptions reading;     ///< For build.
  std::string words_path;          ///< For build: a list of one's own words; empty for none.
  bool quiet = false;
};

/// Misuse: what was wrong, for a person.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Reads the command line. Throws UsageError.
Options parse_options(int argc, const char* const* argv);

/// All paths to index, those of --files-from last. Throws std::runtime_error.
std::vector<std::string> paths_of(const Options& options);

/// What --help prints.
std::string help_text();

}  // namespace warta::indexer::cli
