// SPDX-License-Identifier: GPL-2.0-or-later
// What a report tells of a generation, read from its database: it is the same whether the
// generation was built or brought up to date.
#pragma once

#include <filesystem>

#include "indexer/report.h"

namespace warta::indexer {

/// Reports at most so many acronyms: those that most articles explain.
inline constexpr std::size_t kMostAcronyms = 500;

/// Fills in articles, sources, languages, copies, dates, acronyms, bytes and files. Some tenths of a
/// second for 200,000 articles. Throws Xapian::Error, std::filesystem::filesystem_error.
void describe_generation(const std::filesystem::path& folder, Report& report);

}  // namespace warta::indexer
