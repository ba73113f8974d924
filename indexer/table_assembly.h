// SPDX-License-Identifier: GPL-2.0-or-later
// The documents of a build, and those of an older database that stay, are put in order and become
// one Xapian database.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/built_documents.h"
#include "indexer/glass/version_file.h"

namespace warta::indexer {

/// Where a document comes from.
struct DocumentPlace {
  bool is_old = false;
  std::uint32_t place = 0;  ///< In BuiltDocuments, or its number in the old database.
};

/// Which documents go into the database, and in which order.
struct DocumentOrder {
  std::vector<DocumentPlace> places;   ///< By document number - 1.
  std::vector<std::uint32_t> numbers;  ///< Sequence → document number; 0: it is left out.
  std::vector<std::uint32_t> old_numbers;  ///< Number in the old database → document number; 0.
};

/// The groups of copies (slot::kCopyGroup) by document number - 1; empty for none. They are found
/// out while what does not need them is written.
using FindGroups = std::function<std::vector<std::string>()>;

/// A database of which documents stay.
struct OldDatabase {
  std::filesystem::path folder;
  glass::Version version;
  /// What stands in slot::kRecord from now on, by number in the old database.
  std::unordered_map<std::uint32_t, std::string> renewed;
};

/// Writes the tables of a database into a folder (made), by `jobs` threads, in Xapian's glass
/// format: postings come in the order of terms, so that a B-tree needs no more than to be written
/// down. What stays of an old database is the same to the byte as if it had been built anew.
/// Requires format_of_this_xapian() to be Glass. Throws std::filesystem::filesystem_error,
/// glass::FormatError if the old database is broken.
void write_tables(const BuiltDocuments& built, const OldDatabase* old, const DocumentOrder& order,
                  const FindGroups& groups, unsigned jobs, const std::filesystem::path& database);

/// Runs tasks by so many threads; when all have ended, the first exception that one of them threw is
/// thrown again.
void run_all(const std::vector<std::function<void()>>& tasks, unsigned jobs);

}  // namespace warta::indexer
