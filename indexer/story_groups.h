// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents tell one story, as values of slot::kCopyGroup: its leader's identity_in(), which
// the leader has too; empty for one without copies. See copy_groups.h.
#pragma once

#include <string>
#include <vector>

#include "indexer/built_documents.h"
#include "indexer/copy_groups.h"
#include "indexer/live_documents.h"
#include "indexer/schema/article_packing.h"
#include "indexer/table_assembly.h"

namespace warta::indexer {

/// The groups of a build, by document number - 1. Requires an order without old documents.
std::vector<std::string> story_groups(const BuiltDocuments& built, const DocumentOrder& order);

/// A document that is new beside live ones.
struct FreshDocument {
  std::string order;  ///< Of slot::kOrder.
  CopyKeys keys;
};

/// The groups after a change: of the live documents, by their places, nothing for those that leave;
/// and behind them of the fresh ones. `sketch` is asked for both by these places.
std::vector<std::string> regrouped_stories(const LiveDocuments& live,
                                           const std::vector<bool>& leaves,
                                           const std::vector<FreshDocument>& fresh,
                                           const SketchSource& sketch);

/// The sketch of a stored article as an index keeps it. Throws Xapian::DatabaseCorruptError.
corpus::TextSketch sketch_of_stored(const Xapian::Database& database, Xapian::docid number,
                                    schema::ArticlePacking& packing);

/// A sketch as a build keeps it.
corpus::TextSketch unpacked_sketch(std::string_view bytes);

}  // namespace warta::indexer
