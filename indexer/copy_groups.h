// SPDX-License-Identifier: GPL-2.0-or-later
// Copies of one wire story are grouped; the one published first leads. The groups depend on the set
// of articles alone, never on the order in which they came, and can be brought up to date when a
// few articles change.
//
// Two articles are candidates if they share least_shared() of their keys (copy_keys.h), not
// counting keys that more than `most_sharers` of all articles have, which tell nothing; they are
// copies if corpus::are_copies() says so of their sketches, too (Broder, "On the resemblance and
// containment of documents", SEQUENCES 1997). Groups are made by leaders (Hartigan, "Clustering
// Algorithms", 1975, chapter 3): articles are taken by the date of publication, undated ones last,
// then by the bytes of their ids; each joins the earliest leader that it is a copy of, or becomes a
// leader itself. So each is a copy of its leader, though two followers need not be copies of each
// other.
//
// Of a story that more than `most_sharers` articles tell in the same words no copies are found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/text_sketch.h"
#include "indexer/copy_keys.h"

namespace warta::indexer {

inline constexpr std::size_t kMostSharers = 64;

/// What the grouping knows of an article. The id must outlive the call it is given to.
struct CopyArticle {
  std::string_view id;
  std::optional<std::int64_t> published;  ///< Seconds since 1970-01-01 UTC.
  CopyKeys keys;                          ///< The first of its sketch.
};

/// Gives the sketch of articles[article]. It may be slow (it reads an article and hashes its
/// words): it is asked only for what must be compared, and of the last 32,768 answers or so none is
/// asked for again. What it throws passes through.
using SketchSource = std::function<corpus::TextSketch(std::size_t article)>;

/// The place in `articles` of each article's leader: its own if it leads. The ids of the articles
/// must differ, and there must be fewer than 2^27. 200,000 articles with many candidates take two
/// seconds when their sketches are at hand, 27,000 of real news 50 ms; 115 bytes an article beyond
/// what is given. Thread-safe.
std::vector<std::size_t> group_all(std::span<const CopyArticle> articles,
                                   std::span<const corpus::TextSketch> sketches,
                                   std::size_t most_sharers = kMostSharers);
std::vector<std::size_t> group_all(std::span<const CopyArticle> articles,
                                   const SketchSource& sketch,
                                   std::size_t most_sharers = kMostSharers);

/// What became of an article: which leader it had, if it was there at all, and whether it is gone.
/// One that has changed is gone and, at another place, new.
struct CopyHistory {
  std::optional<std::size_t> leader;
  bool gone = false;
};

struct LeaderChange {
  std::size_t article = 0;
  std::size_t leader = 0;

  bool operator==(const LeaderChange&) const = default;
};

/// The articles that are not gone and have another leader than before, or had none, by their place
/// in `articles`: with them the leaders are what group_all() gives for the articles that are not
/// gone. histories[i] is that of articles[i]; the leaders in them must be what group_all() gave,
/// with this `most_sharers`, for all that have one. Ids differ among those that are not gone. Keys
/// are looked at again for all articles, a fraction of group_all()'s time; sketches are asked for
/// only to compare articles of which the old leaders do not tell whether they are copies: none if
/// nothing has changed. Thread-safe.
std::vector<LeaderChange> regroup(std::span<const CopyArticle> articles,
                                  std::span<const CopyHistory> histories,
                                  const SketchSource& sketch,
                                  std::size_t most_sharers = kMostSharers);

}  // namespace warta::indexer
