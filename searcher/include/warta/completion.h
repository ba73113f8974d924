// SPDX-License-Identifier: GPL-2.0-or-later
// How a word that was begun may go on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "warta/export.h"

namespace warta {

/// One way in which what was typed may go on.
struct Completion {
  std::string text;          ///< The whole text: what was typed before, and the word completed.
  std::size_t articles = 0;  ///< How many articles hold what the last word was completed to.
  bool is_concept = false;   ///< It names a concept; else it is a word of the index.
};

/// Completions as one JSON array of objects {"text", "articles", "is_concept"}. Thread-safe.
WARTA_API std::string to_json(const std::vector<Completion>& completions);

}  // namespace warta
