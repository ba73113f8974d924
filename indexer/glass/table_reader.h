// SPDX-License-Identifier: GPL-2.0-or-later
// The entries of a table of Xapian's glass format, read one after another in the order of their
// keys.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/table_writer.h"

namespace warta::indexer::glass {

/// A table or a database that is not of the format, or broken.
class FormatError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Stands at an entry, or at the end. Whoever wrote the table, its leaves may lie in the file in any
/// order; in order they are read a megabyte at a time. For one thread.
class TableReader {
 public:
  /// Opens a table and stands at its first entry. Throws std::filesystem::filesystem_error,
  /// FormatError.
  TableReader(const std::filesystem::path& path, const TableRoot& root);
  ~TableReader();
  TableReader(const TableReader&) = delete;
  TableReader& operator=(const TableReader&) = delete;

  bool is_at_end() const { return is_at_end_; }
  /// The entry's key and tag, which is deflated if is_compressed(). Views hold until the next call
  /// of next(). Require that it is not at the end.
  std::string_view key() const { return key_; }
  std::string_view tag() const { return tag_; }
  bool is_compressed() const { return is_compressed_; }

  /// Goes on to the next entry. Throws as the constructor.
  void next();
  /// Goes on to the first entry whose key is not less than this. Throws as next().
  void skip_to(std::string_view wanted);

 private:
  struct Branch {
    std::vector<char> block;
    std::size_t item = 0;
  };
  struct Piece {
    std::string_view key, tag;
    bool is_first = false, is_last = false, is_compressed = false;
  };

  std::uint32_t child_of(const Branch& branch) const;
  void descend(std::size_t level, std::uint32_t block);
  bool next_leaf();
  bool next_piece(Piece& piece);
  const char* leaf_block(std::uint32_t block);
  void read(std::uint32_t block, char* to, std::size_t blocks) const;

  std::filesystem::path path_;
  int file_ = -1;
  std::uint32_t blocks_ = 0;
  std::vector<Branch> branches_;  // of each level but the leaves', the lowest first
  std::vector<char> window_;      // leaves that lie side by side
  std::uint32_t window_first_ = 0, window_blocks_ = 0;
  const char* leaf_ = nullptr;
  std::size_t leaf_item_ = 0, leaf_items_ = 0;
  std::string key_, joined_;
  std::string_view tag_;
  bool is_compressed_ = false;
  bool is_at_end_ = false;
};

}  // namespace warta::indexer::glass
