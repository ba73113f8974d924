// SPDX-License-Identifier: GPL-2.0-or-later
// What was typed after warta-corpus, as a plain struct; it does nothing else.
#pragma once

#include <cstddef>
#include <string>

#include "corpus/cli/reading_options.h"

namespace warta::corpus::cli {

enum class Command { Help, Version, Check, Show, Convert, ProposeRules };

struct Options {
  Command command = Command::Help;
  Reading reading;
  bool removed = false;    ///< For show: with what cleaning took out.
  std::size_t least = 10;  ///< For propose-rules: articles that hold a text.
  std::size_t limit = 40;  ///< For propose-rules: how many texts.
  bool json = false;       ///< For propose-rules: one object a line.
};

/// Reads the command line. Throws UsageError.
Options parse_options(int argc, const char* const* argv);

/// What --help prints.
std::string help_text();

}  // namespace warta::corpus::cli
