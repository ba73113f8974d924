// SPDX-License-Identifier: GPL-2.0-or-later
// What warta-search does, command by command. Each gives the exit code and throws UsageError and
// warta::Error.
#pragma once

#include "searcher/cli/options.h"

namespace warta::searcher::cli {

inline constexpr int kFound = 0, kNothingFound = 1, kFailed = 2, kLocked = 75;

int run_search(const Options& options);
int run_complete(const Options& options);
int run_evaluate(const Options& options);
/// saved add, list, run and remove.
int run_saved(const Options& options);

}  // namespace warta::searcher::cli
