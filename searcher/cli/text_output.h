// SPDX-License-Identifier: GPL-2.0-or-later
// An answer for a person.
#pragma once

#include <string>

#include "searcher/cli/text_style.h"
#include "warta/result.h"

namespace warta::searcher::cli {

/// How many articles there are, what may have been meant, the timeline, the articles, the facets,
/// and where the next page begins. Thread-safe.
std::string result_text(const Result& result, const TextStyle& style);

/// What was read differently, a line each, with hints. Thread-safe.
std::string diagnostics_text(const Result& result);

/// The stages of the query; empty if they were not asked for. Thread-safe.
std::string stages_text(const Result& result);

}  // namespace warta::searcher::cli
