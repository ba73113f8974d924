// SPDX-License-Identifier: GPL-2.0-or-later
// Posting lists, documents' lengths and values as entries of the postlist table.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "indexer/glass/table_writer.h"

namespace warta::indexer::glass {

/// A document that holds a term, and how often the term counts there.
struct Posting {
  std::uint32_t document = 0;
  std::uint32_t wdf = 0;
};

/// Adds the posting list of a term. Requires postings in the order of their documents, at least
/// one, and a term behind those before; the empty term, first of all, gives the documents' lengths.
/// Throws as TableWriter::add.
void add_posting_list(std::string_view term, std::span<const Posting> postings, TableWriter& table);

/// The values of one slot, added document by document.
class ValueStream {
 public:
  ValueStream(std::uint32_t slot, TableWriter& table) : slot_(slot), table_(table) {}

  /// Requires a value that is not empty, and documents in rising order. Throws as TableWriter::add.
  void add(std::uint32_t document, std::string_view value);
  /// Adds what is left.
  void finish();

 private:
  std::uint32_t slot_;
  TableWriter& table_;
  std::string chunk_;
  std::uint32_t first_ = 0, last_ = 0;
};

/// How many documents have a value in a slot, the least and the greatest of the values.
struct ValueStatistics {
  std::uint32_t count = 0;
  std::string least, greatest;

  void take(std::string_view value);
};

/// Adds the statistics of a slot: before all values, in the order of slots.
void add_value_statistics(std::uint32_t slot, const ValueStatistics& statistics,
                          TableWriter& table);

}  // namespace warta::indexer::glass
