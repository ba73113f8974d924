// SPDX-License-Identifier: GPL-2.0-or-later
// The live generation of an index, open for reading, and followed when another one goes live.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "indexer/schema/fingerprint.h"
#include "indexer/schema/stored_article.h"

namespace warta::searcher {

/// Opens what CURRENT names. For one thread.
class IndexReader {
 public:
  /// The fingerprint that this program has with these words of one's own (see
  /// schema::read_own_words).
  using ExpectedWith = std::function<schema::Fingerprint(const std::string& own_words)>;

  /// Throws warta::Error: IndexMissing, IndexIncompatible if its fingerprint is another,
  /// IndexDamaged.
  IndexReader(std::filesystem::path index, ExpectedWith expected_with);

  /// Opens the live generation if it is another one than before. Throws as the constructor.
  void refresh();

  /// Opens the live generation anew. Throws as the constructor.
  void reopen();

  const Xapian::Database& database() const { return database_; }

  /// The stored article of a document. Throws warta::Error{IndexDamaged} if it is not whole.
  schema::StoredArticle article(Xapian::docid document) const;

  const std::filesystem::path& path() const { return index_; }

 private:
  std::filesystem::path index_;
  ExpectedWith expected_with_;
  std::uint64_t generation_ = 0;
  Xapian::Database database_;
};

}  // namespace warta::searcher
