// SPDX-License-Identifier: GPL-2.0-or-later
// What a build cannot keep in memory goes to a file beside the new generation and is read back once.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace warta::indexer {

/// Bytes are added, then read. For one thread while adding; afterwards for any.
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
  /// Ends adding: from then on pieces can be read. Throws std::filesystem::filesystem_error.
  void finish();
  /// Reads bytes at a place. Requires finish(). Throws std::filesystem::filesystem_error.
  void read(std::uint64_t place, std::size_t bytes, std::string& to) const;

  /// Ends adding, too, but all is read in place: gives it, and holds no open file. Throws
  /// std::filesystem::filesystem_error.
  std::string_view map();
  std::string_view bytes() const { return {mapped_, static_cast<std::size_t>(size_)}; }
  /// What lies before this place is not needed soon: it need not stay in memory. Requires map().
  void pass_over(std::uint64_t place) const;

 private:
  void flush();

  std::filesystem::path path_;
  int file_ = -1;
  std::string buffer_;
  std::uint64_t size_ = 0;
  const char* mapped_ = nullptr;
};

}  // namespace warta::indexer
