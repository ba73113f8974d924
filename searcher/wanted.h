// SPDX-License-Identifier: GPL-2.0-or-later
// What a query looks for, as a snippet needs it: what to show and to mark.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>

namespace warta::searcher {

/// Stems, roots and concepts (their places in Language::concepts()).
struct Wanted {
  std::unordered_set<std::string> stems;
  std::unordered_set<std::string> roots;
  std::unordered_set<std::uint32_t> concepts;
  /// How many different things are asked for; a sentence with so many shows everything. 0: unknown.
  std::size_t things = 0;
  /// How many of them are concepts.
  std::size_t concept_things = 0;
};

}  // namespace warta::searcher
