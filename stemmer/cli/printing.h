// SPDX-License-Identifier: GPL-2.0-or-later
// How values look in a line.
#pragma once

#include <string>
#include <vector>

namespace warta::stemmer::cli {

/// The texts with something between them.
std::string joined(const std::vector<std::string>& texts, const std::string& between);

/// A number with so many decimals: 12.3.
std::string rounded(double number, int decimals);

/// Whether standard output is a terminal.
bool prints_on_terminal();

}  // namespace warta::stemmer::cli
