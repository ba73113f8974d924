// SPDX-License-Identifier: GPL-2.0-or-later
// A set of strings that lies in a block: which number has a string, if any. Stop words, and the
// words of the concepts' spellings.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace warta::analysis {

/// Reads an index in place. The bytes must outlive it. Immutable: threads may share one.
class StringIndex {
 public:
  static constexpr std::uint32_t kNone = 0;

  /// Throws std::runtime_error if the bytes are no index.
  explicit StringIndex(std::string_view bytes);

  /// The number of a string, counted from 1 in the order of adding; kNone if it is not there.
  std::uint32_t find(std::string_view text) const;
  bool contains(std::string_view text) const { return find(text) != kNone; }

 private:
  std::string_view slots_, places_, texts_;
  std::uint32_t mask_ = 0;
};

/// The bytes of an index of these strings, none of them twice.
std::string write_string_index(const std::vector<std::string>& strings);

}  // namespace warta::analysis
