// SPDX-License-Identifier: GPL-2.0-or-later
// What an update needs to know of every document that is live, without reading any article.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/copy_keys.h"

namespace warta::indexer {

/// One document as its values tell it.
struct LiveDocument {
  Xapian::docid number = 0;
  std::string order;         ///< slot::kOrder.
  std::string group;         ///< slot::kCopyGroup.
  CopyKeys keys;             ///< slot::kCopyKeys.
  std::uint64_t record = 0;  ///< slot::kRecord; 0: unknown.
};

/// All documents of a database. Immutable after construction: any number of threads may share it.
class LiveDocuments {
 public:
  /// None.
  LiveDocuments() = default;
  /// Reads the values of all: some 0.1 s for 200,000. Throws Xapian::Error.
  explicit LiveDocuments(const Xapian::Database& database);

  const std::vector<LiveDocument>& all() const { return all_; }
  /// The place in all() of the document that was made of a record; nullptr if there is none.
  const std::uint32_t* place_of_record(std::uint64_t record) const;
  /// The place of a document by its number. Requires that it is there.
  std::uint32_t place_of(Xapian::docid number) const;

 private:
  std::vector<LiveDocument> all_;  // in rising order of their numbers
  std::unordered_map<std::uint64_t, std::uint32_t> by_record_;
};

}  // namespace warta::indexer
