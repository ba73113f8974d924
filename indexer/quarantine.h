// SPDX-License-Identifier: GPL-2.0-or-later
// The records that a run could not read, kept with their reason in quarantine/NNNNNN.jsonl.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"

namespace warta::indexer {

/// A fault as it lies in a quarantine.
struct KeptFault {
  corpus::Fault fault;
  bool is_cut = false;  ///< The record was longer than what is kept of it.
};

/// A fault as one line of JSON: path, line, record (where lines say nothing), reason, cut (where it
/// is), and the record's text, or its bytes in base 16 if they are not UTF-8.
std::string quarantine_row(const corpus::Fault& fault);

/// The fault of such a line; nothing if it is none. Rows without "cut", which earlier versions
/// wrote, are cut if they are as long as what is kept at most.
std::optional<KeptFault> read_quarantine_row(std::string_view row);

/// The files of the quarantine of an index, by name. None if there is no index.
std::vector<std::filesystem::path> quarantine_files(const std::filesystem::path& index);

/// Keeps the faults of one run as JSON Lines. The file is made with the first fault; one that is
/// there already, from a run that did not go live, is left alone: 000007.jsonl, 000007-2.jsonl. For
/// one thread.
class Quarantine {
 public:
  explicit Quarantine(std::filesystem::path path) : path_(std::move(path)) {}

  /// The fault is on disk, as far as the system goes, when this returns. Throws
  /// IndexError{Unwritable}.
  void keep(const corpus::Fault& fault);

  /// Where faults are kept; true of is_used(), else where they would be.
  const std::filesystem::path& path() const { return path_; }
  bool is_used() const { return out_.is_open(); }

 private:
  std::filesystem::path path_;
  std::ofstream out_;
};

}  // namespace warta::indexer
