// SPDX-License-Identifier: GPL-2.0-or-later
// How values look on a terminal.
#pragma once

#include <cstdint>
#include <string>

#include "corpus/article.h"

namespace warta::corpus::cli {

/// The text without control characters, which a terminal would act on: those of ASCII, and those
/// that UTF-8 writes as C2 80..9F, become '?'.
std::string printable(std::string text);

/// The text on one line, cut between characters if it is longer than so many bytes.
std::string shortened(const std::string& text, std::size_t most_bytes);

/// "path:line", or "path" if the whole file is meant; printable.
std::string place_of(const Fault& fault);

/// "2025-06-11T03:32:00Z".
std::string utc_time(std::int64_t seconds);

}  // namespace warta::corpus::cli
