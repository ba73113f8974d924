// SPDX-License-Identifier: GPL-2.0-or-later
// What recurs in the articles of a source: lines and beginnings and ends of bodies that no rule of
// data/boilerplate.tsv takes out yet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/article.h"

namespace warta::corpus {

/// A text that stands in many articles of one source. Numbers in it may differ.
struct RecurringLine {
  std::string source;
  std::string scope;         ///< Of a rule that would take it: inline, head or tail.
  std::string text;          ///< As it first was met often enough to be kept.
  std::size_t count = 0;     ///< Articles that hold it: at least; see RecurringLines.
  std::size_t articles = 0;  ///< Of the source.
};

/// Counts texts in bounded memory (about 60 MB, however many articles come): beyond kMostEntries
/// the rarest are forgotten (lossy counting, Manku and Motwani 2002), so that counts may be too
/// small, never too large. For one thread.
class RecurringLines {
 public:
  static constexpr std::size_t kMostEntries = 150'000;
  static constexpr std::size_t kMostSources = 20'000;  ///< The articles of others are not counted.

  /// Counts what a cleaned article holds; a text that it repeats counts once.
  void add(const Article& article);

  /// Those in at least `least` articles, the most frequent first, at most `limit`. One that a
  /// longer one holds nearly as often is left out.
  std::vector<RecurringLine> most(std::size_t least, std::size_t limit) const;

 private:
  struct Entry {
    std::size_t count = 0;
    std::uint32_t source = 0;
    const char* scope = nullptr;
    std::string text;  ///< Kept from the third time on.
  };
  void count(const char* scope, std::string_view text);
  void forget_the_rarest();

  std::unordered_map<std::uint64_t, Entry> entries_;
  std::unordered_map<std::string, std::uint32_t> numbers_;  // of sources
  std::vector<std::size_t> articles_;                       // of each source
  std::unordered_set<std::uint64_t> seen_;                  // in the article at hand
  std::uint32_t source_ = 0;
};

/// A row of data/boilerplate.tsv that takes the text away, without its line feed: id, scope,
/// escaped pattern in which any number may stand for a number, example, counter-example, source.
std::string proposed_rule(const RecurringLine& line);

}  // namespace warta::corpus
