// SPDX-License-Identifier: GPL-2.0-or-later
// The order in which a build's documents lie in the index, whatever order they were read in.
#pragma once

#include <cstddef>

#include "indexer/built_documents.h"
#include "indexer/table_assembly.h"

namespace warta::indexer {

/// The order, and what was left out for it.
struct Ordering {
  DocumentOrder order;
  std::size_t repeated = 0;  ///< Documents that were there already, to the letter.
  std::size_t replaced = 0;  ///< Documents that a later one with the same id replaced.
};

/// Orders documents by date, those without one first, then by id; of those with one id the one read
/// last stays. `sequences` is how many were read. No groups are set. Sorts built.documents by
/// sequence.
Ordering order_documents(BuiltDocuments& built, std::size_t sequences);

}  // namespace warta::indexer
