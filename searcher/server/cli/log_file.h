// SPDX-License-Identifier: GPL-2.0-or-later
// Where the access log goes.
#pragma once

#include <string>

namespace warta::server::cli {

/// A file that lines are added to, each whole. Any number of threads may share one.
class LogFile {
 public:
  /// "-" is standard output. Throws std::runtime_error, naming the path, if it cannot be opened.
  explicit LogFile(const std::string& path);
  ~LogFile();
  LogFile(const LogFile&) = delete;
  LogFile& operator=(const LogFile&) = delete;

  /// A line that cannot be written is lost: answering goes on.
  void add(const std::string& line) const;

 private:
  int file_ = 1;  // standard output
  bool is_own_;
};

}  // namespace warta::server::cli
