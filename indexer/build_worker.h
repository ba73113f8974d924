// SPDX-License-Identifier: GPL-2.0-or-later
// One thread's share of a build: articles become documents, their parts go to disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "corpus/text_sketch.h"
#include "indexer/built_documents.h"
#include "indexer/document_builder.h"
#include "indexer/glass/deflater.h"
#include "indexer/glass/term_list.h"
#include "indexer/inverted_run.h"
#include "stemmer/text/analyzer.h"

namespace warta::indexer {

/// Turns articles into documents of a build. For one thread.
class BuildWorker {
 public:
  /// Its files lie in `folder` and begin with its number; `memory` is about how many bytes it may
  /// take before it writes what it has to disk.
  BuildWorker(const analysis::Language& language, std::filesystem::path folder,
              std::uint32_t number, std::size_t memory);

  /// Adds an article: the one that was read after so many others. Throws
  /// std::filesystem::filesystem_error.
  void add(std::uint32_t sequence, const corpus::Article& article);

  /// Writes what is left. Throws std::filesystem::filesystem_error.
  void finish();

  /// Moves all that was made to the results of all. Requires workers in the order of their numbers.
  void hand_over(BuiltDocuments& all);

  /// What cleaning took out of the articles, by rule.
  const std::map<std::string, std::size_t>& removals() const { return removals_; }

 private:
  void spill(const IndexedDocument& content, const corpus::TextSketch& sketch,
             BuiltDocument& document);
  void write_run();

  analysis::Analyzer analyzer_;
  DocumentBuilder builder_;
  std::filesystem::path folder_;
  std::uint32_t number_;
  std::size_t memory_;
  std::unique_ptr<SpillFile> spill_;
  RunBuilder run_;
  std::vector<InvertedRun> runs_;
  std::vector<BuiltDocument> documents_;
  std::map<std::string, std::size_t> removals_;
  glass::Deflater deflater_;
  glass::TermListPacker terms_;
  std::string values_, sketch_;
};

}  // namespace warta::indexer
