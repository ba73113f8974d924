// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles of an index tell one story word for word: copies of each other.
#pragma once

#include <xapian.h>

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace warta::searcher {

/// The stories of one index that more than one article tells. For one thread; throws what Xapian
/// throws.
class Stories {
 public:
  /// The stories of no index.
  Stories() = default;
  explicit Stories(Xapian::Database database) : database_(std::move(database)) {}

  /// The articles of a story, which is what stands in slot::kCopyGroup, the first published one
  /// first, undated ones last; empty if there is no such story. The first call reads the slot.
  const std::vector<Xapian::docid>& copies_of(const std::string& story);

 private:
  void read_all();

  Xapian::Database database_;
  bool is_read_ = false;
  std::unordered_map<std::string, std::vector<Xapian::docid>> copies_;
};

}  // namespace warta::searcher
