// SPDX-License-Identifier: GPL-2.0-or-later
// How values look on a terminal.
#pragma once

#include <cstdint>
#include <string>

#include "corpus/fault_text.h"

namespace warta::corpus::cli {

/// The text on one line, cut between characters if it is longer than so many bytes.
std::string shortened(const std::string& text, std::size_t most_bytes);

/// "2025-06-11T03:32:00Z".
std::string utc_time(std::int64_t seconds);

}  // namespace warta::corpus::cli
