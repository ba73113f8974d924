// SPDX-License-Identifier: GPL-2.0-or-later
// What a build cannot keep in memory goes to a file beside the new generation and is read back once.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace warta::indexer {

/// Bytes are added, then read in place. For one thread while adding; afterwards for any.
class SpillFile {
 public:
  /// Makes the file. Throws std::filesystem::filesystem_error.
  explicit SpillFile(std::filesystem::path path);
  /// Removes it.
  ~SpillFile();
  SpillFile(const SpillFile&) = delete;
  SpillFile& operator=(const SpillFile&) = delete;

  /// Adds bytes and gives their place. Throws std::filesystem::filesystem_error.
  std::uint64_t add(std::string_view bytes);
  /// Ends adding: all can be read. Throws std::filesystem::filesystem_error.
  void finish();
  /// All that was added. Requires finish().
  std::string_view bytes() const { return {mapped_, static_cast<std::size_t>(size_)}; }

 private:
  void flush();

  std::filesystem::path path_;
  int file_ = -1;
  std::string buffer_;
  std::uint64_t size_ = 0;
  const char* mapped_ = nullptr;
};

}  // namespace warta::indexer
