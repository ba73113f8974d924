// SPDX-License-Identifier: GPL-2.0-or-later
// What was typed after warta-corpus, as a plain struct; it does nothing else.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "corpus/read_options.h"

namespace warta::corpus::cli {

enum class Command { Help, Version, Check, Show };

struct Options {
  Command command = Command::Help;
  std::vector<std::string> paths;  ///< Files, folders, "-".
  std::string files_from;          ///< A file with more paths, "-" too; empty for none.
  ReadOptions reading;
  bool removed = false;  ///< For show: with what cleaning took out.
};

/// Misuse: what was wrong, for a person.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Reads the command line. Throws UsageError.
Options parse_options(int argc, const char* const* argv);

/// All paths to read, those of --files-from last. Throws std::runtime_error.
std::vector<std::string> paths_of(const Options& options);

/// What --help prints.
std::string help_text();

}  // namespace warta::corpus::cli
