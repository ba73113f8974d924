// SPDX-License-Identifier: GPL-2.0-or-later
// What a saved search finds, and has not told.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "warta/saved_searches.h"

namespace warta::searcher {

/// The stories of which neither the article nor a copy is known by its id_hash(), the newest first,
/// with snippets; `known` holds all of them and their copies afterwards. Only articles with
/// everything that was asked for count. Throws what Searcher::search() throws.
std::vector<SavedStory> new_stories(const SavedSearch& search, std::int64_t now, Searcher& searcher,
                                    std::set<std::uint64_t>& known);

}  // namespace warta::searcher
