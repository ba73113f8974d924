// SPDX-License-Identifier: GPL-2.0-or-later
// Files that somebody else may be reading.
#pragma once

#include <filesystem>
#include <string_view>

namespace warta::indexer {

/// Writes the text beside the path and renames it there: who reads the path sees what was there
/// before or the whole of the new, never half of it. Throws IndexError{Unwritable}, and leaves what
/// was there.
void write_whole_file(const std::filesystem::path& path, std::string_view text);

}  // namespace warta::indexer
