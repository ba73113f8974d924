// SPDX-License-Identifier: GPL-2.0-or-later
// How values look on a terminal.
#pragma once

#include <string>

#include "corpus/fault_text.h"

namespace warta::corpus::cli {

/// The text on one line, cut between characters if it is longer than so many bytes.
std::string shortened(const std::string& text, std::size_t most_bytes);

}  // namespace warta::corpus::cli
