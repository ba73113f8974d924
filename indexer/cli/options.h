// SPDX-License-Identifier: GPL-2.0-or-later
// What was typed after warta-index, as a plain struct; it does nothing else.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace warta::indexer::cli {

enum class Command { Help, Version, Build, Status };

struct Options {
  Command command = Command::Help;
  std::string index;
  std::vector<std::string> paths;  ///< For build: files, folders, "-".
  std::string words_path;  ///< For build: a list of one's own words; empty for none.
  bool quiet = false;
};

/// Misuse: what was wrong, for a person.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Reads the command line. Throws UsageError.
Options parse_options(int argc, const char* const* argv);

/// What --help prints.
std::string help_text();

}  // namespace warta::indexer::cli
