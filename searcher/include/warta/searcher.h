// SPDX-License-Identifier: GPL-2.0-or-later
// Searching an index of news:
//
//   #include <warta/searcher.h>
//   #include <iostream>
//
//   int main() {
//     warta::Searcher searcher("news.index");
//     const warta::Result result = searcher.search({.query = "pengadaan alutsista", .limit = 5});
//     for (const warta::Hit& hit : result.hits) std::cout << hit.rank << ' ' << hit.title << '\n';
//   }
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "warta/article.h"
#include "warta/completion.h"
#include "warta/error.h"
#include "warta/export.h"
#include "warta/request.h"
#include "warta/result.h"

namespace warta {

/// How a Searcher is opened.
struct SearcherOptions {
  std::string ranking_path =
      {};  ///< A ranking table to use instead of the built-in one; empty: none.
  /// Open the generation in this folder instead of the live one, and stay with it; empty: follow
  /// the live one.
  std::string generation_folder = {};
  /// So many searches at the same time at most, each with a reader of its own, some megabytes;
  /// others wait. 0: as many as the machine has cores.
  std::size_t readers = 0;
};

/// What is live in an index.
struct IndexState {
  /// The name of what is live: another one whenever the index is another one. "12", or "12.3" after
  /// three changes in place.
  std::string generation;
  std::size_t articles = 0;
  std::int64_t built = 0;  ///< When it was written, in seconds since 1970-01-01 UTC.
};

/// Searches one index, and follows it when a new generation is switched to. Any number of threads
/// may share one (but for moving and destroying it); several searchers may read one index.
class WARTA_API Searcher {
 public:
  /// Opens the index in a folder. Throws Error: IndexMissing, IndexIncompatible, IndexDamaged,
  /// DataFileInvalid.
  explicit Searcher(const std::string& index, const SearcherOptions& options = {});
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  /// Answers a request. An odd or empty query is no error: it finds what can be read of it, and the
  /// diagnostics tell what was read differently. Throws Error: RequestInvalid for an unknown
  /// profile, and what the constructor throws if the index was changed meanwhile.
  Result search(const Request& request);

  /// How the last word of `beginning` may go on: names of concepts that the index holds first, then
  /// words of the index, each by how many articles hold them. Case and accents do not matter. At
  /// most `limit`; none for an empty word. Throws as search() does.
  std::vector<Completion> complete(std::string_view beginning, std::size_t limit = 10);

  /// The whole article with an id; nothing if there is none. Throws as search() does.
  std::optional<Article> article(std::string_view id);

  /// What is live at the moment. Throws as search() does.
  IndexState state();

  /// The numbers of a profile of the ranking table, by their names, as Request::settings takes
  /// them. Throws Error{RequestInvalid} if there is no such profile.
  std::vector<std::pair<std::string, double>> numbers(const std::string& profile) const;

  /// The names of all profiles.
  std::vector<std::string> profiles() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
  std::string index_;
};

}  // namespace warta
