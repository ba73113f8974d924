// SPDX-License-Identifier: GPL-2.0-or-later
// The order in which documents lie in an index and are told apart where nothing else does, whatever
// order they were read in: by date, those without one first, then by a hash of their ids.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/built_documents.h"
#include "indexer/live_documents.h"
#include "indexer/table_assembly.h"

namespace warta::indexer {

/// What stands in slot::kOrder: the date, eight bytes, and a hash of the id, eight bytes; they sort
/// as the documents do.
std::string order_value(std::optional<std::int64_t> published, std::string_view id);

/// The date in such a value.
std::optional<std::int64_t> published_in(std::string_view order_value);
/// The hash of the id in it, as it stands for the id in slot::kCopyGroup too.
std::string_view identity_in(std::string_view order_value);

/// The order of a build, and what was left out for it.
struct Ordering {
  DocumentOrder order;
  std::size_t repeated = 0;  ///< Documents that were there already, to the letter.
  std::size_t replaced = 0;  ///< Documents that a later one with the same id replaced.
};

/// Orders documents; of those with one id the one read last stays. `sequences` is how many were
/// read. Sorts built.documents by sequence.
Ordering order_documents(BuiltDocuments& built, std::size_t sequences);

/// The same, with the live documents that stay among them: those whose place in live.all() is not
/// marked in `leaves`. No built document may have the id of one that stays.
Ordering order_documents(BuiltDocuments& built, std::size_t sequences, const LiveDocuments& live,
                         const std::vector<bool>& leaves);

}  // namespace warta::indexer
