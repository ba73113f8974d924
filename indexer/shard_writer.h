// SPDX-License-Identifier: GPL-2.0-or-later
// Documents → one Xapian database. Small fresh databases are written and then merged: the cost of
// writing lies in the trees that Xapian keeps in memory, so many small ones are far cheaper than
// one large one.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

namespace warta::indexer {

/// Writes documents, in order, below a folder of its own. For one thread.
class ShardWriter {
 public:
  /// The folder must exist and be empty.
  explicit ShardWriter(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Adds a document. Throws Xapian::Error.
  void add(const Xapian::Document& document);

  /// Merges all into one compact database at `destination`, in the order of adding. Throws
  /// Xapian::Error.
  void finish(const std::filesystem::path& destination);

 private:
  using Paths = std::vector<std::filesystem::path>;
  void close_shard();
  static void merge(const Paths& shards, const std::filesystem::path& destination);
  std::filesystem::path next_path();

  std::filesystem::path folder_;
  std::optional<Xapian::WritableDatabase> shard_;
  std::size_t in_shard_ = 0;
  std::size_t paths_ = 0;
  Paths small_;   // shards as written
  Paths merged_;  // what full sets of them were merged into
};

}  // namespace warta::indexer
