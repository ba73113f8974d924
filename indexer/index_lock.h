// SPDX-License-Identifier: GPL-2.0-or-later
// One writer at a time: a lock on INDEX/lock that the system takes back when its holder dies.
#pragma once

#include <filesystem>

namespace warta::indexer {

/// Holds the lock of an index folder as long as it lives. Not copied, not moved.
class IndexLock {
 public:
  /// Throws IndexError{Locked} if another program holds it, {Unwritable} if it cannot be made.
  explicit IndexLock(const std::filesystem::path& index);
  ~IndexLock();
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace warta::indexer
