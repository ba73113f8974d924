// SPDX-License-Identifier: GPL-2.0-or-later
// The files of many runs, read term by term as if they were one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/spill_file.h"

namespace warta::indexer {

/// Goes through the terms of all runs in the order of their bytes. For one thread; the runs
/// must outlive it.
class RunMerge {
 public:
  /// The entries of the term in hand that one run has.
  struct Part {
    std::size_t count = 0;
    std::string_view entries;
  };

  explicit RunMerge(const std::vector<const SpillFile*>& runs);

  /// Goes to the next term; false after the last.
  bool next();
  std::string_view term() const { return term_; }
  const std::vector<Part>& parts() const { return parts_; }

 private:
  struct Cursor {
    std::string_view term, left;  // the term that it stands at, and what lies behind it
    Part part;
    const SpillFile* run = nullptr;
    std::uint64_t passed = 0;  // bytes that need not stay in memory
  };
  static bool advance(Cursor& cursor);

  std::vector<Cursor> cursors_;
  std::string_view term_;
  std::vector<Part> parts_;
};

/// Takes a number, or a text led by its length, from the front of bytes that a run wrote.
std::uint64_t take_number(std::string_view& bytes);
std::string_view take_text(std::string_view& bytes);
std::uint32_t take_document(std::string_view& bytes);

}  // namespace warta::indexer
