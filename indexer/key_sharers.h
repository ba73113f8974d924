// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles share keys: a part of copy_groups.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/copy_keys.h"

namespace warta::indexer {

struct CopyArticle;

/// Whether an article was there before a change, and is there now.
struct Presence {
  bool before = false;
  bool now = true;
};

/// An article that shares keys with another, and how many: of those that told something before the
/// change, and of those that do now.
struct Sharer {
  std::uint32_t rank = 0;
  std::uint32_t before = 0;
  std::uint32_t now = 0;
};

/// Who shares the keys of each article. One sorted list of all keys with their articles, and for
/// each key of an article where its stretch of that list begins: 96 bytes an article.
class KeySharers {
 public:
  KeySharers() = default;
  /// Articles are named by their rank in `order`, which holds places in `articles`. `presence` is
  /// by rank; if it is empty, all articles are new. A key that more than `most_sharers` articles
  /// have tells nothing.
  KeySharers(std::span<const CopyArticle> articles, std::span<const std::uint32_t> order,
             std::span<const Presence> presence, std::size_t most_sharers);

  /// Replaces `found` with the articles before `rank` that share a key with it and are wanted, by
  /// rank. Keys that told something only before the change count if `also_before`; an article that
  /// is new need not ask for them, so that a key that has become common costs little.
  template <typename IsWanted>
  void of(std::uint32_t rank, bool also_before, std::vector<Sharer>& found,
          const IsWanted& is_wanted) const {
    found.clear();
    if (starts_.empty()) return;
    for (std::size_t i = rank * kMostKeys; i < (rank + 1) * kMostKeys; ++i) {
      const Start start = starts_[i];
      if (!start.now && !(also_before && start.before)) continue;
      for (std::size_t at = start.at; rank_at(at) < rank; ++at) {
        if (is_wanted(rank_at(at))) found.push_back({rank_at(at), start.before, start.now});
      }
    }
    if (found.size() > 1) merge(found);
  }

 private:
  // Where the stretch of a key begins in entries_, and whether it tells something.
  struct Start {
    std::uint32_t at : 30 = 0;
    std::uint32_t before : 1 = 0;
    std::uint32_t now : 1 = 0;
  };

  std::uint32_t rank_at(std::size_t at) const { return static_cast<std::uint32_t>(entries_[at]); }
  Start start_of(std::size_t begin, std::size_t end, std::span<const Presence> presence,
                 std::size_t most_sharers) const;
  void set_starts(std::size_t begin, std::size_t end, Start start,
                  std::vector<std::uint8_t>& filled);
  static void merge(std::vector<Sharer>& found);

  std::vector<std::uint64_t> entries_;  // key and rank
  std::vector<Start> starts_;           // kMostKeys for each rank
};

}  // namespace warta::indexer
