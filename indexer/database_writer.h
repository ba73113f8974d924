// SPDX-License-Identifier: GPL-2.0-or-later
// By which of two ways the documents of a build become a database: quickly by our own tables where
// this Xapian reads them, otherwise by Xapian itself.
#pragma once

#include <filesystem>

#include "indexer/built_documents.h"
#include "indexer/table_assembly.h"
#include "stemmer/text/language.h"

namespace warta::indexer {

/// Who writes.
enum class TableFormat {
  Glass,   ///< indexer/glass, three to four times as fast.
  Xapian,  ///< Whatever format Xapian writes by default, by its own means.
};

/// Glass, if the Xapian that this program runs with writes the format that indexer/glass knows.
/// `scratch` is a path that does not exist; nothing is left there. Throws Xapian::Error,
/// std::filesystem::filesystem_error.
TableFormat format_of_this_xapian(const std::filesystem::path& scratch);

/// Writes a database of the documents of a build alone; both ways give one that answers alike.
/// Throws Xapian::Error, std::filesystem::filesystem_error.
void write_database(TableFormat format, const BuiltDocuments& built, const DocumentOrder& order,
                    const analysis::Language& language, unsigned jobs,
                    const std::filesystem::path& database);

}  // namespace warta::indexer
