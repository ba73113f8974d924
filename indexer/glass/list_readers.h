// SPDX-License-Identifier: GPL-2.0-or-later
// The postlist and the position table, read term by term; the reverse of posting_lists.h.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/posting_lists.h"
#include "indexer/glass/table_reader.h"

namespace warta::indexer::glass {

/// Where the terms stand, term by term. For one thread.
class PositionsReader {
 public:
  struct Entry {
    std::uint32_t document = 0;
    std::size_t begin = 0, end = 0;
  };

  PositionsReader(const std::filesystem::path& path, const TableRoot& root) : table_(path, root) {}

  /// Goes to the next term, the first at first; false after the last. Throws as TableReader::next.
  bool next();
  std::string_view term() const { return term_; }
  /// The documents that hold the term, in rising order.
  const std::vector<Entry>& entries() const { return entries_; }
  /// The packed positions of an entry.
  std::string_view positions(const Entry& entry) const {
    return std::string_view(bytes_).substr(entry.begin, entry.end - entry.begin);
  }

 private:
  TableReader table_;
  std::string term_, bytes_;
  std::vector<Entry> entries_;
};

/// The posting lists, after the values and the documents' lengths. For one thread.
class PostlistReader {
 public:
  /// A value that a document has in a slot.
  struct Value {
    std::uint32_t document = 0;
    std::string value;
  };

  /// Reads the values and lengths. Throws as TableReader.
  PostlistReader(const std::filesystem::path& path, const TableRoot& root);

  /// The values of each slot, in the order of documents.
  const std::map<std::uint32_t, std::vector<Value>>& values() const { return values_; }
  /// Each document's length: wdf of the empty term.
  const std::vector<Posting>& lengths() const { return lengths_; }

  /// Goes to the next term, the first at first; false after the last. Throws as TableReader::next.
  bool next();
  std::string_view term() const { return term_; }
  const std::vector<Posting>& postings() const { return postings_; }

 private:
  void read_chunk(std::uint32_t first, std::string_view tag, bool is_first_chunk,
                  std::vector<Posting>& postings) const;
  void read_special();

  TableReader table_;
  std::map<std::uint32_t, std::vector<Value>> values_;
  std::vector<Posting> lengths_;
  std::string term_;
  std::vector<Posting> postings_;
};

}  // namespace warta::indexer::glass
