// SPDX-License-Identifier: GPL-2.0-or-later
// The live generation of an index, open for reading, and followed when another one goes live.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/schema/article_packing.h"
#include "indexer/schema/fingerprint.h"
#include "indexer/schema/generation.h"
#include "indexer/schema/stored_article.h"
#include "searcher/columns.h"
#include "searcher/learnt_acronyms.h"
#include "searcher/stories.h"

namespace warta::searcher {

/// Opens what CURRENT names. For one thread.
class IndexReader {
 public:
  /// By what a file is told from one that replaced it.
  struct FileMark {
    std::uint64_t inode = 0;
    std::int64_t changed = 0;  // nanoseconds
    std::uint64_t bytes = 0;
    bool operator==(const FileMark&) const = default;
  };

  /// The fingerprint that this program has with these words of one's own (see
  /// schema::read_own_words).
  using ExpectedWith = std::function<schema::Fingerprint(const std::string& own_words)>;

  /// With a generation's folder it opens that one and stays with it. Throws warta::Error:
  /// IndexMissing, IndexIncompatible if its fingerprint is another, IndexDamaged.
  IndexReader(std::filesystem::path index, ExpectedWith expected_with,
              std::filesystem::path generation_folder = {});

  /// Opens the live generation if it is another one than before, or was changed in place. Throws as
  /// the constructor.
  void refresh();

  /// Opens the live generation anew. Throws as the constructor.
  void reopen();

  const Xapian::Database& database() const { return database_; }

  /// What stands in the slots of what is open.
  Columns& columns() { return columns_; }

  /// Which articles of what is open are copies.
  Stories& stories() { return stories_; }

  /// The acronyms that the articles of what is open explain.
  LearntAcronyms& acronyms() { return acronyms_; }

  /// The document of the article with an id; nothing if there is none.
  std::optional<Xapian::docid> document_of(std::string_view id) const;

  /// The stored article of a document. Throws warta::Error{IndexDamaged} if it is not whole.
  schema::StoredArticle article(Xapian::docid document);

  /// Whether documents are numbered in the order of slot::kOrder, as after a build; not so once
  /// some were added in place.
  bool is_in_order() const { return in_order_; }

  const std::filesystem::path& path() const { return index_; }

  /// What is open, as IndexState tells it.
  std::string generation() const;
  std::int64_t built() const { return built_; }

 private:
  void open(const std::filesystem::path& folder);
  /// Xapian trusts the file that says where its tables begin. Throws warta::Error{IndexDamaged}.
  void require_as_written(const std::filesystem::path& folder,
                          const schema::Manifest& manifest) const;
  /// What this program's rules are with the words that lie in the folder.
  schema::Fingerprint rules_for(const std::filesystem::path& folder,
                                const schema::Manifest& manifest) const;

  std::filesystem::path index_;
  ExpectedWith expected_with_;
  std::filesystem::path fixed_;  // the folder of the generation to stay with; empty: follow
  schema::LiveGeneration live_;
  FileMark current_;  // of the file that names it
  bool in_order_ = true;
  std::int64_t built_ = 0;
  Xapian::Database database_;
  schema::ArticlePacking packing_;
  LearntAcronyms acronyms_;
  Stories stories_;
  Columns columns_;
};

}  // namespace warta::searcher
