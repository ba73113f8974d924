// SPDX-License-Identifier: GPL-2.0-or-later
// What the program reads: words, texts, and lists of one's own.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace warta::stemmer::cli {

/// Calls visit(word) for each of the arguments; for "-", and if there are none, for each line of
/// standard input, without its end, as in Unix or in Windows. Empty lines are words too, so that
/// lines in and lines out go together. Stops when nothing more can be printed. Throws
/// std::runtime_error if standard input cannot be read.
void for_each_word(const std::vector<std::string>& arguments,
                   const std::function<void(const std::string&)>& visit);

/// The arguments with spaces between; without any, or for "-" alone, all of standard input. Throws
/// as above.
std::string read_text(const std::vector<std::string>& arguments);

/// The text of a list of one's own; empty if no path is given. Throws DataFileError.
std::string read_own_words(const std::string& path);

}  // namespace warta::stemmer::cli
