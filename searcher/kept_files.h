// SPDX-License-Identifier: GPL-2.0-or-later
// Files that must be there after a crash, and a lock that is not.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace warta::searcher {

/// What is in a file; nothing if there is none. Throws Error{Unwritable} if it cannot be read.
std::optional<std::string> read_kept(const std::string& path);

/// Replaces a file whole: the text is written beside it, synced and renamed, and the folder synced.
/// After a crash there is the old one or the new one. Throws Error{Unwritable}.
void keep(const std::string& path, std::string_view text);

/// Throws Error{Unwritable} if keep() would, as far as can be told before.
void require_writable(const std::string& path);

/// Removes a file, synced; does nothing if there is none. Throws Error{Unwritable}.
void drop_kept(const std::string& path);

/// Makes a folder, if there is none. Throws Error{Unwritable}.
void make_folder(const std::string& path);

/// Holds FOLDER/lock as long as it lives; the system takes it back when its holder dies.
class FolderLock {
 public:
  /// Throws Error{Locked} if another one holds it, {Unwritable} if it cannot be made.
  explicit FolderLock(const std::string& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace warta::searcher
