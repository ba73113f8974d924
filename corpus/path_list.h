// SPDX-License-Identifier: GPL-2.0-or-later
// Paths from a file, for command lines that would be too long.
#pragma once

#include <string>
#include <vector>

namespace warta::corpus {

/// The paths in a file, "-" for standard input, one a line; blank lines are passed over. Throws
/// std::runtime_error, naming the file, if it cannot be read.
std::vector<std::string> read_path_list(const std::string& file);

}  // namespace warta::corpus
