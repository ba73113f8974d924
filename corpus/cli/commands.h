// SPDX-License-Identifier: GPL-2.0-or-later
// One function a command; each gives the exit code.
#pragma once

#include "corpus/cli/options.h"

namespace warta::corpus::cli {

/// Reads all and prints what it found: 0, 1 if there was no article, 3 if there were faults.
int run_check(const Options& options);

/// Prints every article as a line of JSON, every fault on standard error: 0, 1 or 3 likewise.
int run_show(const Options& options);

/// Prints what recurs in the articles of a source, as rules: 0, 1 or 3 likewise.
int run_propose_rules(const Options& options);
/// The same with the fields that are known alone: anything becomes clean JSON Lines.
int run_convert(const Options& options);

}  // namespace warta::corpus::cli
