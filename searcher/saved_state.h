// SPDX-License-Identifier: GPL-2.0-or-later
// What the saved searches write down, as JSON: the one file of theirs that knows its form.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "warta/saved_searches.h"

namespace warta::searcher {

/// What a search has told.
struct SavedState {
  /// Hashes of the ids of every article that was told or is a copy of one, 8 bytes each. They are
  /// never forgotten: an article that comes back is no news.
  std::set<std::uint64_t> known;
  std::vector<SavedStory> told;  ///< The latest ones, the newest first; for a feed.
};

/// A report on its way: written down before it is delivered, so that it can be delivered again.
struct PendingRun {
  std::string output_path;  ///< Empty if it was delivered already.
  std::string report;
  std::map<std::string, std::string> states;  ///< By search, what its file is to hold.
};

/// The number that stands for an article's id (FNV-1a).
std::uint64_t id_hash(std::string_view id);

std::string encode(const SavedSearch& search);
std::string encode(const SavedState& state);
std::string encode(const PendingRun& pending);

/// What encode() wrote. Throw Error{DataFileInvalid}, naming `path`, if it is something else.
SavedSearch decode_search(const std::string& text, const std::string& path);
SavedState decode_state(const std::string& text, const std::string& path);
PendingRun decode_pending(const std::string& text, const std::string& path);

}  // namespace warta::searcher
