// SPDX-License-Identifier: GPL-2.0-or-later
// What no term of an index says and its positions and counts do: how often a word stands in an
// article, whether it stands in the title alone, whether it stands there in one form. Each is a
// query that weighs nothing. They run where the index lies, not on a remote server.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace warta::searcher {

/// A term, and how far it stands behind the first one.
struct PlacedTerm {
  std::string term;
  std::uint32_t offset = 0;
  bool operator==(const PlacedTerm&) const = default;
};

/// Articles in which these terms stand together, each at its place, so often at least. Requires one
/// term at least, all with positions.
Xapian::Query at_least(std::uint32_t mentions, const std::vector<PlacedTerm>& terms);

/// Articles whose title holds these terms together, while nothing else in them does. `in_title` are
/// the same terms in the family of titles.
Xapian::Query in_title_alone(const std::vector<PlacedTerm>& terms,
                             const std::vector<PlacedTerm>& in_title);

/// Articles with a term that is mentioned oftener than these other forms of it together: some
/// mention is the bare one.
Xapian::Query beyond_forms(const std::string& term, const std::vector<std::string>& forms);

}  // namespace warta::searcher
