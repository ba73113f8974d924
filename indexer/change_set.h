// SPDX-License-Identifier: GPL-2.0-or-later
// What an input changes in what is live: articles that are new, changed, unchanged, and gone.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/article_source.h"
#include "indexer/live_documents.h"
#include "indexer/report.h"
#include "indexer/run_options.h"
#include "indexer/schema/article_packing.h"
#include "indexer/spill_file.h"

namespace warta::indexer {

/// An article that the index does not have, or has otherwise.
struct PendingArticle {
  std::string id;
  std::optional<std::uint32_t> replaces;  ///< The place of a live document with this id.
  std::uint64_t place = 0;                ///< Of its stored form among the set's spilled bytes.
  std::uint32_t bytes = 0;
  std::uint64_t record = 0;  ///< corpus::Article::record.
};

/// A live document whose article is as it was, but was read from another record that is known.
struct RenewedRecord {
  std::uint32_t live = 0;  ///< Its place.
  std::uint64_t record = 0;
};

/// Reads an input once and compares. For one thread.
class ChangeSet {
 public:
  /// `scratch` is a file that may be made and is removed again. The database must be the one that
  /// the live documents were read from; both must outlive it.
  ChangeSet(const Xapian::Database& database, const LiveDocuments& live,
            std::filesystem::path scratch);

  /// Reads all that the source gives; may be called once. Of several records with one id the last
  /// counts. An article whose id is among `exchange_only` is passed over if it is not live, and its
  /// id noted in Report::missing. Counts faults through events.on_fault; repeated and replaced
  /// records in the report.
  /// Throws IndexError{Stopped}, Xapian::Error, std::filesystem::filesystem_error.
  void read(corpus::ArticleSource& source, const ReadingEvents& events, Report& report,
            const std::set<std::string>& exchange_only = {});

  /// In the order in which they were read.
  const std::vector<PendingArticle>& pending() const { return pending_; }
  const std::vector<RenewedRecord>& renewed() const { return renewed_; }
  /// The place of the live document with an id; nothing if there is none.
  std::optional<std::uint32_t> place_of_id(const std::string& id) const;
  /// Whether a live document's article was in the input, as it is or changed.
  bool was_seen(std::uint32_t live) const { return seen_[live]; }
  std::size_t records() const { return records_; }

  /// Which live documents, by their places, will not stay as they are: these, and those whose
  /// articles have changed.
  std::vector<bool> leaves(const std::vector<std::uint32_t>& deleted) const;

  /// A pending article as it was read, but for what cleaning took out.
  corpus::Article article(const PendingArticle& pending) const;

 private:
  void take_known(std::uint64_t record, Report& report);
  void take(const corpus::Article& article, Report& report);
  std::string stored_bytes(Xapian::docid number);
  void drop(std::size_t place);
  void finish();

  const Xapian::Database& database_;
  const LiveDocuments& live_;
  SpillFile spill_;
  schema::ArticlePacking packing_;
  std::vector<PendingArticle> pending_;
  std::vector<bool> is_dropped_;
  std::unordered_map<std::string, std::size_t> by_id_;           // → place in pending_
  std::unordered_map<std::uint32_t, std::size_t> by_replaced_;  // live → place in pending_
  std::vector<RenewedRecord> renewed_;
  std::vector<bool> seen_;
  std::size_t records_ = 0;
};

}  // namespace warta::indexer
