// SPDX-License-Identifier: GPL-2.0-or-later
// The options that every program takes that reads articles: which files, and how they are read.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "corpus/read_options.h"

namespace boost::program_options {
class options_description;
class variables_map;
}  // namespace boost::program_options

namespace warta::corpus::cli {

/// Misuse: what was wrong, for a person.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What to read, and how.
struct Reading {
  std::vector<std::string> paths;  ///< Files, folders, "-".
  std::string files_from;          ///< A file with more paths, "-" too; empty for none.
  ReadOptions options;

  bool is_nothing() const { return paths.empty() && files_from.empty(); }
};

/// Adds --input-format, --map, --files-from and --now.
void add_reading_options(boost::program_options::options_description& options);

/// What these options say; the paths are the caller's to add. Throws UsageError.
Reading reading_of(const boost::program_options::variables_map& values);

/// The paths, and behind them those that files_from holds. Throws as read_path_list.
std::vector<std::string> paths_of(const Reading& reading);

}  // namespace warta::corpus::cli
