// SPDX-License-Identifier: GPL-2.0-or-later
// What a query looks for, as a snippet needs it: what to show and to mark.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>

namespace warta::searcher {

/// Stems, roots and concepts (their places in Language::concepts()).
struct Wanted {
  std::unordered_set<std::string> stems;
  std::unordered_set<std::string> roots;
  std::unordered_set<std::uint32_t> concepts;
};

}  // namespace warta::searcher
