// SPDX-License-Identifier: GPL-2.0-or-later
// Some documents, inverted: term by term, who holds it. A build makes many such runs, each as large
// as its memory allows, and merges them (I. Witten, A. Moffat and T. Bell, "Managing Gigabytes",
// 1999, 5.2: sort-based inversion).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/indexed_document.h"
#include "indexer/spill_file.h"
#include "indexer/term_dictionary.h"

namespace warta::indexer {

/// A run on disk: its terms in the order of their bytes, in one file with who holds them how often,
/// in the other with where they stand. A term's record is its length and bytes, the number of
/// entries and their bytes, and the entries: the document's number (4 bytes) and wdf, or the
/// document's number and its packed positions.
struct InvertedRun {
  std::unique_ptr<SpillFile> postings, positions;
};

/// Collects documents for a run. For one thread.
class RunBuilder {
 public:
  /// Adds a document; its number is how it is called until all are put in order.
  void add(std::uint32_t document, const IndexedDocument& content);

  /// The bytes that it takes in memory, about.
  std::size_t memory() const;
  bool is_empty() const { return postings_.empty(); }

  /// Writes the run to two files whose names begin with `path`, and starts anew. Throws
  /// std::filesystem::filesystem_error.
  InvertedRun write(const std::filesystem::path& path);

 private:
  struct Posting {
    std::uint32_t term, document, wdf;
    std::uint32_t positions_end;  // in positions_; they begin where those of the one before end
  };
  std::vector<std::uint32_t> postings_by_term(std::vector<std::uint32_t>& ends) const;

  TermDictionary dictionary_;
  std::vector<Posting> postings_;
  std::string positions_;
};

}  // namespace warta::indexer
