// SPDX-License-Identifier: GPL-2.0-or-later
// Articles → a new generation of an index, made beside the live one and switched to when it is
// whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "corpus/article_source.h"
#include "indexer/article_batches.h"
#include "indexer/database_writer.h"
#include "indexer/report.h"
#include "stemmer/text/language.h"

namespace warta::indexer {

/// How much of the machine a build may take.
struct BuildOptions {
  unsigned jobs = 0;  ///< Threads; 0: as many as the machine has cores.
  std::size_t memory = std::size_t{512} << 20U;  ///< Bytes, about, for what is not yet on disk.
  std::optional<TableFormat> format;  ///< Nothing: what suits this Xapian.
};

/// Indexes all that the source gives as a new generation of the index folder (made if it is
/// missing), and makes that the live one. Documents lie in the order of their dates, those without
/// one first; what lies in an index depends on the articles alone, not on their order or the
/// options. Of articles with one id the one that was read last stays. Until the switch, readers see
/// the old generation; after a failure nothing has changed for them. `now` is seconds since
/// 1970-01-01 UTC. The language's own words are kept with the generation. Throws IndexError.
Report build_index(const std::filesystem::path& index, corpus::ArticleSource& source,
                   const analysis::Language& language, std::int64_t now,
                   const ReadingEvents& events = {}, const BuildOptions& options = {});

}  // namespace warta::indexer
