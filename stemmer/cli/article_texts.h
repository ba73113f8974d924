// SPDX-License-Identifier: GPL-2.0-or-later
// From the paths on a command line to the texts of articles: those that an index keeps, and those
// of files.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace warta::stemmer::cli {

/// How reading went.
struct ReadTexts {
  std::size_t articles = 0;
  std::size_t faults = 0;  ///< Records that could not be read.
};

/// Calls visit(text) for the title and the body of every article of indexes, files, folders and
/// "-"; tells on standard error what cannot be read, and on a terminal how far it is. Throws
/// IndexError, and UsageError if a path is missing.
ReadTexts for_each_text(const std::vector<std::string>& paths,
                        const std::function<void(std::string_view)>& visit);

}  // namespace warta::stemmer::cli
