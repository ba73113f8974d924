// SPDX-License-Identifier: GPL-2.0-or-later
// What was typed after warta-index, as a plain struct; it does nothing else.
#pragma once

#include <cstddef>
#include <string>

#include "corpus/cli/reading_options.h"

namespace warta::indexer::cli {

enum class Command { Help, Version, Build, Update, Status, Verify, Rollback, Prune, Export };

struct Options {
  Command command = Command::Help;
  std::string index;
  corpus::cli::Reading reading;       ///< For build and update.
  std::string words_path;             ///< For build: a list of one's own words; empty for none.
  bool delete_missing = false;        ///< For update.
  bool in_place = false;              ///< For update.
  bool dry_run = false;               ///< For update.
  unsigned jobs = 0;                  ///< For build and update; 0: one for each core.
  std::size_t memory = 512UL << 20U;  ///< For build and update: bytes.
  std::string checks_path;            ///< For build and update: the gate's checks.
  std::string metrics_path;           ///< For build and update: where metrics are written.
  bool retry_quarantine = false;      ///< For build and update.
  std::size_t keep = 3;               ///< For prune: so many generations stay.
  bool quiet = false;
};

using corpus::cli::UsageError;

/// Reads the command line. Throws UsageError.
Options parse_options(int argc, const char* const* argv);

/// What --help prints.
std::string help_text();

}  // namespace warta::indexer::cli
