// SPDX-License-Identifier: GPL-2.0-or-later
// A compiled query meets the index: which articles, in which order, and how each came among them.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/query_compiler.h"
#include "searcher/stories.h"
#include "warta/request.h"

namespace warta::searcher {

/// What was relaxed until an article matched.
enum class Step {
  AllWords,      ///< Nothing: it holds everything that was asked for.
  SomeWords,     ///< It holds some of the words.
  RelatedWords,  ///< It holds none of them, but words of the same root.
};

/// An article that matched.
struct Match {
  Xapian::docid document = 0;
  double score = 0;
  double closeness = 0;  ///< What of the score is for words that stand close together.
  Step step = Step::AllWords;
  /// What its copies have, too; empty if it has none or they are not folded. Of the copies that
  /// match, the one published first stands for all.
  std::string story;
};

/// A page of matches, best first, and how many there are in all.
struct Matches {
  std::vector<Match> page;
  std::size_t total = 0;
  bool total_is_exact = true;
  std::size_t with_all_words = 0;
  bool has_all_words_only = true;  ///< No article of the second step is needed.
  bool has_more = false;           ///< There is a page behind this one.
  Xapian::Query counted;           ///< Matches what `total` counts.
};

/// Which page, in which order.
struct Page {
  std::size_t first = 0;  ///< Counted from 0.
  std::size_t size = 10;
  Sort sort = Sort::Relevance;
  bool fold_copies = true;
  /// Documents are numbered in the order of slot::kOrder; else equals are told apart by it.
  bool is_in_order = true;
};

/// Finds a page of what matches. Articles with all the words come first; if there are fewer than
/// the page reaches, those with some follow, then those with related words. By relevance, words
/// that stand close together count among the first kCloseness articles of a step, so that no query
/// reads the positions of all.
Matches find_matches(const Xapian::Database& database, const Xapian::Weight& weight,
                     const CompiledQuery& compiled, const Page& page, Stories& stories);

/// Among so many articles closeness counts.
inline constexpr std::size_t kCloseness = 15;

}  // namespace warta::searcher
