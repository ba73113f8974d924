// SPDX-License-Identifier: GPL-2.0-or-later
// The documents of a build, put in order, become one Xapian database.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/built_documents.h"

namespace warta::indexer {

/// Which documents go into the database, and in which order.
struct DocumentOrder {
  std::vector<std::uint32_t> places;  ///< Document number - 1 → its place in BuiltDocuments.
  std::vector<std::uint32_t> numbers;  ///< Sequence → document number; 0: it is left out.
  std::vector<std::string> groups;     ///< Document number - 1 → slot::kCopyGroup; empty for none.
};

/// Writes the tables of a database into a folder (made), each of them by one of `jobs` threads, in
/// Xapian's glass format: postings come in the order of terms, so that a B-tree needs no more than
/// to be written down. Requires glass::is_known_to_this_xapian(). Throws
/// std::filesystem::filesystem_error.
void write_tables(const BuiltDocuments& built, const DocumentOrder& order, unsigned jobs,
                  const std::filesystem::path& database);

/// Runs tasks by so many threads; when all have ended, the first exception that one of them threw is
/// thrown again.
void run_all(const std::vector<std::function<void()>>& tasks, unsigned jobs);

}  // namespace warta::indexer
