// SPDX-License-Identifier: GPL-2.0-or-later
// The records of the quarantine, read again by today's rules.
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "corpus/article_source.h"
#include "corpus/bytes_reader.h"
#include "indexer/quarantine.h"

namespace warta::indexer {

/// The articles of every record that is kept in INDEX/quarantine, oldest file first; then, if
/// `then` is given, which must outlive this, all that it gives, so that what the input has today
/// wins over what was kept of it.
///
/// A record that still cannot be read is a fault again, with its place, and so is one that cannot
/// be read by itself: one that was cut or of which nothing was kept, and a row of a table without
/// its heading. Records that several files keep are read once. For one thread.
class QuarantineSource final : public corpus::ArticleSource {
 public:
  /// Lists the files that are there now; later ones, which the run itself may make, are not read.
  QuarantineSource(const std::filesystem::path& index, const corpus::ReadOptions& options,
                   corpus::ArticleSource* then = nullptr);

  corpus::Record next() override;
  std::size_t skipped_files() const override;

  /// The files of which every record has been given: as an article, or as a fault, which whoever
  /// asked keeps in a file of its own. They may be removed once those articles are live, and not
  /// before. A file with a row that is none is not among them.
  const std::vector<std::filesystem::path>& retired_files() const { return retired_; }

 private:
  bool open_next_file();
  corpus::Record next_of_record();
  corpus::Record next_row();
  corpus::Record start(KeptFault kept);

  std::vector<std::filesystem::path> files_;
  std::size_t next_file_ = 0;
  std::ifstream in_;
  std::size_t line_ = 0;
  bool is_whole_ = true;  ///< No row of the open file was damaged so far.
  std::set<std::string> seen_;
  corpus::BytesReader reader_;
  corpus::Fault record_;  ///< As it was kept; what is being read from it:
  std::unique_ptr<corpus::ArticleSource> current_;
  bool has_given_ = false;
  std::vector<std::filesystem::path> retired_;
  corpus::ArticleSource* then_;
};

/// Removes retired files. One that cannot be removed is left, and read again by the next run.
void remove_retired(const std::vector<std::filesystem::path>& files);

}  // namespace warta::indexer
