// SPDX-License-Identifier: GPL-2.0-or-later
// What standard output and standard error are, and what time it is.
#pragma once

#include <cstdint>

#include "searcher/cli/options.h"
#include "searcher/cli/text_style.h"

namespace warta::searcher::cli {

/// How text for a person is dressed: colours on a terminal unless NO_COLOR is set; links as the
/// options say, by themselves where there are colours and the terminal is not a dumb one.
TextStyle text_style(const Options& options);

/// Seconds since 1970-01-01 UTC: Request::now, or the machine's clock.
std::int64_t now(const Request& request);

/// Writes what there is to standard output, and finds out whether it arrived. Throws
/// std::runtime_error if it did not: a full disk is found out at the end.
void finish_output();

}  // namespace warta::searcher::cli
