// SPDX-License-Identifier: GPL-2.0-or-later
// The terms of one document as an entry of the termlist table, and which value slots it uses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace warta::indexer::glass {

/// Packs terms one after another, each without what it shares with the one before. For one thread.
class TermListPacker {
 public:
  /// Begins the list of a document: the sum of its wdf, and how many terms it has.
  void start(std::uint64_t length, std::size_t terms);
  /// Adds a term. Requires the order of bytes, at most 255 of them.
  void add(std::string_view term, std::uint32_t wdf);
  /// The entry's tag; it holds until the next start().
  const std::string& tag() const { return tag_; }

 private:
  std::string tag_;
  std::string last_;
};

/// The key of a document's list of used slots, which stands behind its terms.
std::string slots_key(std::uint32_t document);

}  // namespace warta::indexer::glass
