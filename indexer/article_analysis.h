// SPDX-License-Identifier: GPL-2.0-or-later
// Articles become documents by as many threads as there may be.
#pragma once

#include <filesystem>

#include "indexer/article_batches.h"
#include "indexer/built_documents.h"
#include "indexer/report.h"
#include "indexer/run_options.h"
#include "stemmer/text/language.h"

namespace warta::indexer {

/// How many threads these options mean.
unsigned jobs_of(const RunOptions& options);

/// Analyses all articles that there are. Files that the documents need lie in `work`, a folder that
/// must exist, until the documents are gone. Counts what cleaning took out. Throws
/// std::filesystem::filesystem_error, and what the source throws.
BuiltDocuments analyse_all(ArticleBatches& batches, const analysis::Language& language,
                           const RunOptions& options, const std::filesystem::path& work,
                           Counts& removals);

}  // namespace warta::indexer
