// SPDX-License-Identifier: GPL-2.0-or-later
// What the ids of text files begin with.
#pragma once

#include <string>
#include <vector>

namespace warta::corpus {

/// Names the paths of a command line, one by one: a folder by its name, a file by its name without
/// extension, "-" by nothing. Where different folders, or different files, have one name, each is
/// led by as many of the folders above it as tell them apart: a/berita and b/berita. Asks the file
/// system only what is a folder.
std::vector<std::string> argument_names(const std::vector<std::string>& paths);

}  // namespace warta::corpus
