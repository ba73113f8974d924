// SPDX-License-Identifier: GPL-2.0-or-later
// What was typed after warta-index, as a plain struct; it does nothing else.
#pragma once

#include <cstddef>
#include <string>

#include "corpus/cli/reading_options.h"

namespace warta::indexer::cli {

enum class Command { Help, Version, Build, Status, Verify, Rollback, Prune, Export };

struct Options {
  Command command = Command::Help;
  std::string index;
  corpus::cli::Reading reading;  ///< For build.
  std::string words_path;        ///< For build: a list of one's own words; empty for none.
  std::size_t keep = 3;          ///< For prune: so many generations stay.
  bool quiet = false;
};

using corpus::cli::UsageError;

/// Reads the command line. Throws UsageError.
Options parse_options(int argc, const char* const* argv);

/// What --help prints.
std::string help_text();

}  // namespace warta::indexer::cli
