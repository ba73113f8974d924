// SPDX-License-Identifier: GPL-2.0-or-later
// Writing an index from a program of one's own:
//
//   warta::Indexer indexer("news.index");
//   indexer.add({.id = "1", .title = "KRI baru tiba", .body = "…", .published = 1749612720});
//   indexer.remove("0");
//   const warta::Commit commit = indexer.commit();   // from now on it is found
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "warta/article.h"
#include "warta/error.h"
#include "warta/export.h"

namespace warta {

/// How an Indexer goes about it.
struct IndexerOptions {
  std::string own_words =
      {};             ///< The text of a list of words of one's own; empty: those of the index.
  unsigned jobs = 0;  ///< Threads of a commit; 0: as many as the machine has cores.
  /// Change the live generation itself: quicker for a few articles, but nothing to roll back to.
  bool in_place = false;
  /// So many generations stay after a commit, as warta-index prune leaves them; 0: all.
  std::size_t keep_generations = 0;
  std::optional<std::int64_t> now =
      {};  ///< Seconds since 1970-01-01 UTC; nothing: the machine's clock.
};

/// An article that was not taken.
struct Refused {
  std::string id;
  std::string reason;  ///< For a person.
};

/// What a commit did.
struct Commit {
  std::string generation;  ///< What is live now: IndexState::generation.
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;  ///< They were there just so.
  std::size_t removed = 0;
  std::vector<std::string> missing;  ///< Ids of update() and remove() that the index does not have.
  std::vector<Refused> refused;      ///< Nothing to read in them, or no UTF-8: not in the index.
  std::size_t articles = 0;          ///< In the index now.
};

/// Collects changes and makes them live together. For one thread at a time; indexers and
/// warta-index exclude each other while they commit.
class WARTA_API Indexer {
 public:
  /// The index need not be there: the first commit makes it. Throws Error: NotAnIndex if the folder
  /// holds something else, DataFileInvalid.
  explicit Indexer(const std::string& index, const IndexerOptions& options = {});
  /// Forgets what was not committed.
  ~Indexer();
  Indexer(Indexer&&) noexcept;
  Indexer& operator=(Indexer&&) noexcept;

  /// Puts an article in; one with its id is exchanged. It is cleaned as warta-index cleans what it
  /// reads (boilerplate, datelines, plain text). Without an id it gets its URL or a hash of its
  /// text. Of changes to one id the last counts.
  void add(const Article& article);

  /// Exchanges an article. If the index has none with its id, and none was added since the last
  /// commit, nothing is done, and Commit::missing says so.
  void update(const Article& article);

  /// Takes an article out.
  void remove(const std::string& id);

  /// Makes all changes since the last commit live, at once for every reader. What fails changes
  /// nothing, and the changes are still there for another commit. Throws Error: Locked (try again),
  /// Unwritable, GateRefused, IndexDamaged, NoArticles if nothing would be left.
  Commit commit();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// What a commit did, as one JSON object. Thread-safe.
WARTA_API std::string to_json(const Commit& commit);

}  // namespace warta
