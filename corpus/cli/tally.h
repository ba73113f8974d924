// SPDX-License-Identifier: GPL-2.0-or-later
// What a run over a corpus counts.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/article.h"
#include "corpus/cli/seen_hashes.h"
#include "corpus/copy_finder.h"

namespace warta::corpus::cli {

/// The fields of an article whose filling is counted, in the order of Tally::filled.
inline constexpr std::array<std::string_view, 12> kFields{"title",  "body",     "lead",  "date",
                                                          "source", "category", "place", "agency",
                                                          "author", "editor",   "url",   "tags"};

/// Counts of articles and faults. Keeps no article: its size grows with the different sources and
/// reasons, and by 32 bytes an article; what finds copies takes up to 25 MB.
struct Tally {
  struct Reason {
    std::size_t count = 0;
    std::vector<std::string> first;  ///< "path:line" of the first kMostPlaces.
  };
  struct Rule {
    std::size_t count = 0;
    std::string example;
  };
  static constexpr std::size_t kMostPlaces = 3;
  static constexpr std::size_t kCopiesWithin = 20'000;

  std::size_t articles = 0;
  std::size_t faults = 0;
  std::size_t repeated_ids = 0;  ///< Articles whose id an earlier one has.
  std::size_t same_texts = 0;    ///< Articles whose title and body an earlier one has.
  /// Articles that are copies of one among the kCopiesWithin before, but not the same.
  std::size_t copies = 0;
  std::vector<std::pair<std::string, std::string>>
      first_copies;                  ///< Titles: the first's, its copy's.
  std::size_t unreadable_dates = 0;  ///< Articles without a date whose source wrote one.
  std::string unreadable_date;       ///< The first of them.
  std::array<std::size_t, kFields.size()> filled{};
  std::optional<std::int64_t> earliest, latest;
  std::map<std::string, std::size_t> sources, languages;
  std::map<std::string, Reason> reasons;
  std::map<std::string, Rule> rules;

  void add(const Article& article);
  void add(const Fault& fault);

 private:
  void look_for_copies(const Article& article);

  SeenHashes ids_, texts_;
  CopyFinder copies_{kCopiesWithin};
  std::deque<std::string> titles_;  // of the articles that copies_ remembers
  std::size_t forgotten_ = 0;
};

/// The most frequent first, equal ones by name.
std::vector<std::pair<std::string, std::size_t>> by_count(
    const std::map<std::string, std::size_t>& counts);

}  // namespace warta::corpus::cli
