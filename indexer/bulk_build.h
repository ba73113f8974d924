// SPDX-License-Identifier: GPL-2.0-or-later
// Articles → a new generation of an index, made beside the live one and switched to when it is
// whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "corpus/article_source.h"
#include "indexer/article_batches.h"
#include "indexer/report.h"
#include "indexer/run_options.h"
#include "indexer/step_clock.h"
#include "stemmer/text/language.h"

namespace warta::indexer {

/// Indexes all that the source gives as a new generation of the index folder (made if it is
/// missing), and makes that the live one. Documents lie in the order of their dates, those without
/// one first; what lies in an index depends on the articles alone, not on their order or the
/// options. Of articles with one id the one that was read last stays. Until the switch, readers see
/// the old generation; after a failure nothing has changed for them. `now` is seconds since
/// 1970-01-01 UTC. The language's own words are kept with the generation. Throws IndexError.
Report build_index(const std::filesystem::path& index, corpus::ArticleSource& source,
                   const analysis::Language& language, std::int64_t now,
                   const RunOptions& options = {});

/// The same within run_on_index().
Report build_generation(const std::filesystem::path& index, corpus::ArticleSource& source,
                        const analysis::Language& language, std::int64_t now,
                        const RunOptions& options);

/// The part of a build that makes the database: indexes all that the source gives into a folder
/// (made), counting repeated and replaced articles, faults and removals. Gives how many records
/// there were. Throws IndexError{NoArticles}, {Stopped}, std::filesystem::filesystem_error,
/// Xapian::Error.
std::size_t build_database(corpus::ArticleSource& source, const analysis::Language& language,
                           const RunOptions& options, const std::filesystem::path& folder,
                           StepClock& clock, Report& report);

/// Throws IndexError{Stopped} if the reading was stopped before its end.
void require_not_stopped(const ArticleBatches& batches);

/// Runs something that writes to an index, with its folders made, its lock held, and what killed
/// runs left removed or brought to its end. What Xapian and the file system throw becomes IndexError{Unwritable}.
Report run_on_index(const std::filesystem::path& index, std::int64_t now,
                    const std::function<Report()>& run);

}  // namespace warta::indexer
