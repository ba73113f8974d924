// SPDX-License-Identifier: GPL-2.0-or-later
// A set of hashes that only grows: a million of them in 16 MB, a third of what std's set takes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace warta::corpus::cli {

/// Open addressing with steps of one, never more than half full. The hashes must be good ones. For
/// one thread.
class SeenHashes {
 public:
  /// Adds a hash; false if it was there.
  bool insert(std::uint64_t hash) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    if (!place(hash == 0 ? 1 : hash)) return false;
    ++count_;
    return true;
  }

 private:
  // 0 is an empty slot.
  bool place(std::uint64_t hash) {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at] != 0 && slots_[at] != hash) at = (at + 1) & (slots_.size() - 1);
    const bool is_new = slots_[at] == 0;
    slots_[at] = hash;
    return is_new;
  }

  void grow() {
    std::vector<std::uint64_t> old(slots_.empty() ? 1'024 : 2 * slots_.size());
    old.swap(slots_);
    for (const std::uint64_t hash : old) {
      if (hash != 0) place(hash);
    }
  }

  std::vector<std::uint64_t> slots_;
  std::size_t count_ = 0;
};

}  // namespace warta::corpus::cli
