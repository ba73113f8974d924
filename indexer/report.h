// SPDX-License-Identifier: GPL-2.0-or-later
// What a run did: the numbers for reports/NNNNNN.json, and the records that it could not read, kept
// with their reason in quarantine/NNNNNN.jsonl.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "corpus/article.h"

namespace warta::indexer {

/// The outcome of one build.
struct Report {
  std::uint64_t generation = 0;   ///< The generation made live.
  std::size_t articles = 0;       ///< Articles in it.
  std::size_t repeated = 0;       ///< Records that were there already, to the letter.
  std::size_t replaced = 0;       ///< Articles that a later record with the same id replaced.
  std::size_t faults = 0;         ///< Records that could not be read; they are in the quarantine.
  std::size_t skipped_files = 0;  ///< Files in folders that hold no articles.
  std::size_t bytes = 0;          ///< Of the index on disk.
  double seconds = 0;             ///< From start to switch.
  std::map<std::string, std::size_t> removals;  ///< What cleaning took, by rule.
  std::map<std::string, std::size_t> sources;   ///< Articles by source.
};

/// Writes the report as JSON. Throws IndexError{Unwritable}.
void write_report(const Report& report, const std::filesystem::path& path);

/// Keeps faults as JSON Lines: path, line, reason, and the record's text (or its bytes in base 16
/// if they are not UTF-8). The file is made with the first fault. For one thread.
class Quarantine {
 public:
  explicit Quarantine(std::filesystem::path path) : path_(std::move(path)) {}

  /// Throws IndexError{Unwritable}.
  void keep(const corpus::Fault& fault);

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  std::ofstream out_;
};

}  // namespace warta::indexer
