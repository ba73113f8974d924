// SPDX-License-Identifier: GPL-2.0-or-later
// A folder for one test's files, or one suite's: no other process shares it, and it goes with its
// object.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace warta::tests {

class TempFolder {
 public:
  TempFolder() {
    std::string pattern = testing::TempDir() + "/warta-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr)
      throw std::filesystem::filesystem_error("mkdtemp", {});
    path_ = pattern;
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }

  /// The path of something in the folder.
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

  /// Writes a file, making its folders; gives its path.
  std::string write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
  }

 private:
  std::filesystem::path path_;
};

}  // namespace warta::tests
