// SPDX-License-Identifier: GPL-2.0-or-later
// Articles → a new generation of an index, made beside the live one and switched to when it is
// whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>

#include "corpus/article_source.h"
#include "indexer/report.h"
#include "stemmer/text/language.h"

namespace warta::indexer {

/// What a build tells while it runs; both may be empty. Called in the builder's thread.
struct BuildEvents {
  std::function<void(std::size_t articles)> on_progress;  ///< After every article.
  std::function<void(const corpus::Fault&)> on_fault;
};

/// Indexes all that the source gives, in its order, as a new generation of the index folder (made
/// if it is missing), and makes that the live one. An article whose id came before replaces it.
/// Until the switch, readers see the old generation; after a failure nothing has changed for them.
/// `now` is seconds since 1970-01-01 UTC. The language's own words are kept with the generation.
/// Throws IndexError.
Report build_index(const std::filesystem::path& index, corpus::ArticleSource& source,
                   const analysis::Language& language, std::int64_t now,
                   const BuildEvents& events = {});

}  // namespace warta::indexer
