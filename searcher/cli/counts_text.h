// SPDX-License-Identifier: GPL-2.0-or-later
// What was counted over all that matches, for a person.
#pragma once

#include <string>

#include "searcher/cli/text_style.h"
#include "warta/result.h"

namespace warta::searcher::cli {

/// A facet as a small table: its name, and a value a line behind its count. Thread-safe.
std::string facet_text(const Facet& facet, const TextStyle& style);

/// A timeline as one line of bars between its first and last label. A period with articles has the
/// lowest bar at least, one without has a blank. Empty if there are no bars. Thread-safe.
std::string timeline_text(const Timeline& timeline, const TextStyle& style);

}  // namespace warta::searcher::cli
