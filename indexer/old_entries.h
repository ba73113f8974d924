// SPDX-License-Identifier: GPL-2.0-or-later
// The entries of a table by document, asked for in an order that is nearly the table's own.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/glass/table_reader.h"

namespace warta::indexer {

/// Reads front to back what is asked for in order. What is asked for out of order (documents that
/// were put in later, without a build) is read before all else and kept. For one thread.
class OldEntries {
 public:
  struct Entry {
    std::string_view tag;
    bool is_compressed = false;
  };

  /// `wanted` is the numbers of the documents that will be asked for, in that order. Throws as
  /// glass::TableReader.
  OldEntries(const std::filesystem::path& path, const glass::TableRoot& root,
             const std::vector<std::uint32_t>& wanted);

  /// The entry of the next wanted document whose key is this. Requires the order of `wanted`. The
  /// view holds until the next call. An empty tag if there is none. Throws likewise.
  Entry find(std::uint32_t document, std::string_view key);

 private:
  struct Kept {
    std::string tag;
    bool is_compressed = false;
  };
  void keep_stragglers(const std::filesystem::path& path, const glass::TableRoot& root,
                       const std::vector<std::uint32_t>& stragglers);

  glass::TableReader table_;
  std::vector<bool> is_straggler_;  // by document
  std::unordered_map<std::string, Kept> kept_;
};

/// The members of a longest rising part of a sequence are left out: what remains are those that
/// stand out of order. All must differ. C. Schensted, "Longest increasing and decreasing
/// subsequences" (1961); n log n.
std::vector<std::uint32_t> out_of_order(const std::vector<std::uint32_t>& sequence);

}  // namespace warta::indexer
