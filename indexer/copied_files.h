// SPDX-License-Identifier: GPL-2.0-or-later
// The files of a generation, copied as cheaply as the file system can.
#pragma once

#include <filesystem>

namespace warta::indexer {

/// Copies the files of a folder into another, which is made; file systems that can share the blocks
/// of both do. Throws std::filesystem::filesystem_error.
void copy_files(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace warta::indexer
