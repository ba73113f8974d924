// SPDX-License-Identifier: GPL-2.0-or-later
// Queries that are kept, asked again and again, and tell each story once.
//
// They lie in a folder: NAME.json is the query, NAME.state what was told already, `lock` is held by
// whoever changes them, and `pending` is there while a report is on its way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "warta/searcher.h"

namespace warta {

/// A query with a name: letters, digits, - and _, 64 at most.
struct SavedSearch {
  std::string name;
  /// Kept of it: query, profile, settings and limits.
  Request request;
  std::int64_t added = 0;  ///< Seconds since 1970-01-01 UTC.
};

/// A story that a saved search has found.
struct SavedStory {
  std::string search;  ///< The name of the search.
  Hit hit;             ///< Its rank and score mean nothing here.
};

/// How a run comes along, for whoever watches it. A run that ends between two of these, by a crash
/// say, is completed by the next.
enum class RunStep { Searched, Journalled, Delivered, Remembered, Done };

/// What a run is to do.
struct RunRequest {
  std::vector<std::string> names;  ///< Of searches; none: all.
  std::int64_t now = 0;            ///< Seconds since 1970-01-01 UTC.
  /// Makes the report, which may be any text, of the new stories, newest first, and of the latest
  /// 100 that were told, the new ones among them.
  std::function<std::string(const std::vector<SavedStory>& fresh,
                            const std::vector<SavedStory>& latest)>
      report;
  /// A file that the report replaces whole; empty: `deliver` gets it.
  std::string output_path;
  /// Takes the report to where it belongs. If it throws, nothing was told.
  std::function<void(const std::string& report)> deliver;
  std::function<void(RunStep)> watch;  ///< May be empty.
};

/// What a run did.
struct RunOutcome {
  std::size_t stories = 0;  ///< New ones.
  /// A run before had ended between its report and its bookkeeping. Its report was delivered to its
  /// file, and nothing else was done: what is new since, the next run tells.
  bool was_completed = false;
  std::string completed_path;  ///< That file.
};

/// The saved searches of a folder. For one thread at a time; programs exclude each other. Every
/// function throws Error: Locked if another program is at it, Unwritable, DataFileInvalid if a file
/// is not as it was written, RequestInvalid if there is no search with a name.
class WARTA_API SavedSearches {
 public:
  /// The folder is made when something is added.
  explicit SavedSearches(std::string folder);

  /// Keeps a search; one with its name is replaced. What matches now counts as told, unless
  /// `from_start`. Throws RequestInvalid if the name is none.
  void add(const SavedSearch& search, Searcher& searcher, bool from_start);

  /// All of them, in the order of their names. Takes no lock.
  std::vector<SavedSearch> list() const;

  /// Those with these names, in their order; all of them if no name is given.
  std::vector<SavedSearch> named(const std::vector<std::string>& names) const;

  /// Forgets a search and what it told. False if there was none.
  bool remove(const std::string& name);

  /// Reports stories that no run before has told. A story is new if neither it nor a copy of it was
  /// told; only articles with everything that was asked for count. An article that changes, goes
  /// and comes back, or leads another group of copies, is not told again.
  ///
  /// Into a file each story is told once whatever happens: report and bookkeeping are written down
  /// together before either is done, and what is half done is completed by the next call. The file
  /// is left as it is if nothing is new, unless there is none. Through `deliver` a story may be
  /// told twice if the machine fails between the delivery and its bookkeeping; it is never lost.
  RunOutcome run_new(const RunRequest& request, Searcher& searcher);

 private:
  std::string folder_;
};

/// Searches as one JSON object, "format" 1: {"searches": [{"name", "query", "profile", "settings",
/// "added"}]}.
WARTA_API std::string to_json(const std::vector<SavedSearch>& searches);

/// Stories as one JSON object, "format" 1: {"stories": [{"search", and the fields of a hit}]}.
WARTA_API std::string to_json(const std::vector<SavedStory>& stories);

/// Stories as an RSS 2.0 feed. `built` is its date, in seconds since 1970-01-01 UTC.
WARTA_API std::string to_rss(const std::vector<SavedStory>& stories, std::int64_t built);

}  // namespace warta
