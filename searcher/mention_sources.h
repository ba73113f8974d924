// SPDX-License-Identifier: GPL-2.0-or-later
// What no term of an index says and its positions and counts do: how often a word stands in an
// article, in which part of it, whether it stands there in one form. Each is a
// query that weighs nothing. They run where the index lies, not on a remote server.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/schema/fields.h"

namespace warta::searcher {

/// A term, and how far it stands behind the first one.
struct PlacedTerm {
  std::string term;
  std::uint32_t offset = 0;
  bool operator==(const PlacedTerm&) const = default;
};

/// The positions from `first` to before `end`.
struct PositionRange {
  Xapian::termpos first = 0;
  Xapian::termpos end = UINT32_MAX;
};

/// Where a field's words stand; all of an article for none.
PositionRange range_of(const schema::Field* field);

/// Articles in which these terms stand together, each at its place, within the range and so often
/// at least. Requires one term at least, all with positions.
Xapian::Query at_least(std::uint32_t mentions, const std::vector<PlacedTerm>& terms,
                       const PositionRange& range);

/// Articles with a term that is mentioned oftener than these other forms of it together: some
/// mention is the bare one.
Xapian::Query beyond_forms(const std::string& term, const std::vector<std::string>& forms);

}  // namespace warta::searcher
