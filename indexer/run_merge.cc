// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run_merge.h"

#include <algorithm>

namespace warta::indexer {

std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  std::size_t at = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    number |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) break;
  }
  bytes.remove_prefix(at);
  return number;
}

std::string_view take_text(std::string_view& bytes) {
  const auto length = static_cast<std::size_t>(take_number(bytes));
  const std::string_view text = bytes.substr(0, length);
  bytes.remove_prefix(length);
  return text;
}

std::uint32_t take_document(std::string_view& bytes) {
  std::uint32_t document = 0;
  for (unsigned i = 0; i < 4; ++i) {
    document |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  }
  bytes.remove_prefix(4);
  return document;
}

RunMerge::RunMerge(const std::vector<const SpillFile*>& runs) {
  for (const SpillFile* run : runs) {
    Cursor cursor{.left = run->bytes(), .run = run};
    if (advance(cursor)) cursors_.push_back(cursor);
  }
}

bool RunMerge::advance(Cursor& cursor) {
  constexpr std::uint64_t kStep = 4U << 20U;
  const std::uint64_t at = cursor.run->bytes().size() - cursor.left.size();
  if (at - cursor.passed > kStep) {
    cursor.passed = at - kStep;  // the term in hand, and what was read of it, lies behind
    cursor.run->pass_over(cursor.passed);
  }
  if (cursor.left.empty()) return false;
  cursor.term = take_text(cursor.left);
  cursor.part.count = static_cast<std::size_t>(take_number(cursor.left));
  cursor.part.entries = take_text(cursor.left);
  return true;
}

// There are a few dozen runs at most: looking at each is quicker than a heap of texts.
bool RunMerge::next() {
  parts_.clear();
  if (cursors_.empty()) return false;
  term_ = std::ranges::min_element(cursors_, {}, &Cursor::term)->term;
  for (Cursor& cursor : cursors_) {
    if (cursor.term != term_) continue;
    parts_.push_back(cursor.part);
    if (!advance(cursor)) cursor.left = cursor.term = {};
  }
  std::erase_if(cursors_, [](const Cursor& cursor) { return cursor.term.empty(); });
  return true;
}

}  // namespace warta::indexer
