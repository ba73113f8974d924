// SPDX-License-Identifier: GPL-2.0-or-later
// One function a command; each gives the exit code.
#pragma once

#include "indexer/cli/options.h"

namespace warta::indexer::cli {

/// Indexes the paths. 0, or 3 if some records were skipped. Throws IndexError, UsageError.
int run_build(const Options& options);

/// Brings what is live up to date with the paths. As run_build.
int run_update(const Options& options);

/// Prints what is live. 0, or 2 if there is no index. Throws IndexError.
int run_status(const Options& options);

/// Compares the live generation with what was written. 0, or 2 if it is damaged. Throws IndexError.
int run_verify(const Options& options);

/// Makes the generation before the live one live. 0. Throws IndexError.
int run_rollback(const Options& options);

/// Removes old generations. 0. Throws IndexError.
int run_prune(const Options& options);

/// Prints every stored article as a line of JSON. 0. Throws IndexError.
int run_export(const Options& options);

}  // namespace warta::indexer::cli
