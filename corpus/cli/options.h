// SPDX-License-Identifier: GPL-2.0-or-later
// What was typed after warta-corpus, as a plain struct; it does nothing else.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace warta::corpus::cli {

enum class Command { Help, Version, Check, Show };

struct Options {
  Command command = Command::Help;
  std::vector<std::string> paths;  ///< Files, folders, "-".
  bool removed = false;            ///< For show: with what cleaning took out.
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

}  // namespace warta::corpus::cli
