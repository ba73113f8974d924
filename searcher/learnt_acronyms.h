// SPDX-License-Identifier: GPL-2.0-or-later
// What the articles of an index say their acronyms stand for: KSAD is kepala staf angkatan darat.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace warta::searcher {

/// The pairs of one index, looked up both ways. Pairs that fewer than kLeastArticles articles
/// explain are passed over, and so are meanings of an acronym that are rare beside another
/// (kLeastShare). For one thread; its reading throws what Xapian throws.
class LearntAcronyms {
 public:
  static constexpr std::size_t kLeastArticles = 2;
  static constexpr double kLeastShare = 0.2;
  static constexpr std::size_t kMost = 3;  ///< Of the other names of one, the most frequent.

  /// The pairs of no index.
  LearntAcronyms() = default;
  explicit LearntAcronyms(Xapian::Database database) : database_(std::move(database)) {}

  /// What a word stands for, in folded words, the most frequent first; empty if nothing is known.
  /// `spelt` is as it was typed: KSAD, ksad, Kemhan. Reads a few terms.
  std::vector<std::string> long_forms(std::string_view spelt) const;

  /// The acronyms for some folded words, one blank between, as articles write them. The first call
  /// reads all pairs, some milliseconds.
  std::vector<std::string> short_forms(std::string_view folded_words);

 private:
  void read_all();

  Xapian::Database database_;
  bool is_read_ = false;
  std::unordered_map<std::string, std::vector<std::string>> shorts_;  // by the long form
};

}  // namespace warta::searcher
