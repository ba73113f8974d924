// SPDX-License-Identifier: GPL-2.0-or-later
// Entries in the order of their keys become a table of Xapian's glass format: a B-tree whose leaves
// lie in the file in order, filled to the brim.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace warta::indexer::glass {

/// What the database's version file says of a table. An empty one has no file.
struct TableRoot {
  std::uint32_t block = 0;
  std::uint32_t level = 0;
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;  ///< In the file.
};

/// A key may have this many bytes.
inline constexpr std::size_t kMostKeyBytes = 255;

/// Writes one table, front to back, in one pass and with one block a level in memory. For one
/// thread.
class TableWriter {
 public:
  /// Makes the file. Throws std::filesystem::filesystem_error.
  explicit TableWriter(const std::filesystem::path& path);
  ~TableWriter();
  TableWriter(const TableWriter&) = delete;
  TableWriter& operator=(const TableWriter&) = delete;

  /// Adds an entry. Requires a key of 1 to 255 bytes behind all before it. `is_compressed` says
  /// that the tag is deflated (RFC 1951). Throws std::filesystem::filesystem_error.
  void add(std::string_view key, std::string_view tag, bool is_compressed = false);

  /// Writes what is left and syncs the file to disk. Nothing may be added afterwards. Throws
  /// std::filesystem::filesystem_error.
  TableRoot finish();

 private:
  struct Block;
  /// A piece of an entry: large ones lie in several.
  struct Item {
    std::string_view key, tag;
    unsigned component = 1;
    bool is_last = true;
    bool is_compressed = false;
  };

  void add_item(const Item& item);
  void start_leaf(const Item& first);
  void add_above(std::size_t level, std::string_view key, unsigned component, std::uint32_t block);
  Block& fresh_block(std::size_t level);
  void write(const Block& block);

  std::filesystem::path path_;
  int file_ = -1;
  std::vector<std::unique_ptr<Block>> levels_;  // the block of each level that is being filled
  std::string last_key_;
  std::uint64_t entries_ = 0;
  std::uint32_t blocks_ = 0;
};

}  // namespace warta::indexer::glass
