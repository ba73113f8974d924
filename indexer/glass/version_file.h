// SPDX-License-Identifier: GPL-2.0-or-later
// The file iamglass: which revision of a database is live, where its tables begin, how large it is.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include "indexer/glass/table_writer.h"

namespace warta::indexer::glass {

/// The numbers of a whole database.
struct Statistics {
  std::uint32_t documents = 0;
  std::uint32_t last_document = 0;
  std::uint64_t length = 0;  ///< Of all documents together: the sum of all wdf.
  std::uint32_t least_length = 0;
  std::uint32_t greatest_length = 0;
  std::uint32_t greatest_wdf = 0;
};

/// The tables that have a file; the others of a database are empty.
struct Tables {
  TableRoot postlist, docdata, termlist, position;
};

/// What every version file of this format begins with: the format of 2016-03-14, which Xapian 1.4
/// has kept ever since.
inline constexpr std::string_view kMagic("\x0F\x0DXapian Glass\x04\x6E", 16);

/// What a version file says.
struct Version {
  Tables tables;
  Statistics statistics;
};

/// Reads the version file of a database; nothing if it is missing, broken or of another format.
std::optional<Version> read_version_file(const std::filesystem::path& database);

/// Writes the version file of a database, last of all, synced to disk. Throws
/// std::filesystem::filesystem_error.
void write_version_file(const std::filesystem::path& database, const Tables& tables,
                        const Statistics& statistics);

}  // namespace warta::indexer::glass
