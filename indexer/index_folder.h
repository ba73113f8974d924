// SPDX-License-Identifier: GPL-2.0-or-later
// The index folder as whoever writes finds it and leaves it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace warta::indexer {

/// Throws IndexError if the path is a file, or a folder that is used for something else.
void require_index_or_nothing(const std::filesystem::path& index);

/// Throws IndexError where there are generations and none is named as the live one: what would be
/// written then would not go on with them.
void require_name_of_live(const std::filesystem::path& index);

/// Makes the folders of an index, or of a part of one that is missing. Throws IndexError if the
/// path is a file, or a folder that is used for something else; std::filesystem::filesystem_error
/// if they cannot be made.
void prepare_folder(const std::filesystem::path& index);

/// Tells that there is no index at a path, or that it may not be looked into. Throws IndexError.
[[noreturn]] void fail_without_index(const std::filesystem::path& index);

/// Where a generation is made before it is whole: INDEX/generations/unfinished-000001.
std::filesystem::path unfinished_folder(const std::filesystem::path& index, std::uint64_t number);

/// Removes what runs that were killed left behind; a switch that was begun is completed. Requires the
/// lock.
void remove_unfinished(const std::filesystem::path& index);

/// Syncs every file in a folder and the folders in it to disk, and the folders themselves. Throws
/// std::filesystem::filesystem_error.
void sync_files(const std::filesystem::path& folder);

}  // namespace warta::indexer
