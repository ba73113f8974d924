// SPDX-License-Identifier: GPL-2.0-or-later
// What the articles of an index say their acronyms stand for: KSAD is kepala staf angkatan darat.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace warta::searcher {

/// The pairs of one index, looked up both ways. Pairs that fewer than kLeastArticles articles
/// explain are passed over, and so are meanings of an acronym that are rare beside another
/// (kLeastShare). All are read when the first is asked for: some 2 ms for 6,000. For one thread;
/// that throws what Xapian throws.
class LearntAcronyms {
 public:
  static constexpr std::size_t kLeastArticles = 2;
  static constexpr double kLeastShare = 0.2;
  static constexpr std::size_t kMost = 3;  ///< Of the other names of one, the most frequent.

  /// The pairs of no index.
  LearntAcronyms() = default;
  explicit LearntAcronyms(Xapian::Database database) : database_(std::move(database)) {}

  /// What a word stands for, in folded words, the most frequent first; empty if nothing is known.
  /// `folded_word` is the acronym in small letters, however articles write it.
  const std::vector<std::string>& long_forms(const std::string& folded_word);

  /// The acronyms for some folded words, one blank between, as articles write them.
  const std::vector<std::string>& short_forms(const std::string& folded_words);

 private:
  using Names = std::unordered_map<std::string, std::vector<std::string>>;
  const std::vector<std::string>& others_of(const Names& names, const std::string& name);
  void read_all();

  Xapian::Database database_;
  bool is_read_ = false;
  Names shorts_;  // by the long form
  Names longs_;   // by the short form, folded
};

}  // namespace warta::searcher
