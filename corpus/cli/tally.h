// SPDX-License-Identifier: GPL-2.0-or-later
// What a run over a corpus counts.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "corpus/article.h"

namespace warta::corpus::cli {

/// The fields of an article whose filling is counted, in the order of Tally::filled.
inline constexpr std::array<std::string_view, 10> kFields{
    "title", "body", "date", "source", "category", "place", "agency", "author", "editor", "url"};

/// Counts of articles and faults. Keeps no article: its size grows with the different sources and
/// reasons, and by eight bytes an id.
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

  std::size_t articles = 0;
  std::size_t faults = 0;
  std::size_t repeated_ids = 0;      ///< Articles whose id an earlier one has.
  std::size_t unreadable_dates = 0;  ///< Articles without a date whose source wrote one.
  std::string unreadable_date;       ///< The first of them.
  std::array<std::size_t, kFields.size()> filled{};
  std::optional<std::int64_t> earliest, latest;
  std::map<std::string, std::size_t> sources;
  std::map<std::string, Reason> reasons;
  std::map<std::string, Rule> rules;

  void add(const Article& article);
  void add(const Fault& fault);

 private:
  std::unordered_set<std::size_t> ids_;  // hashes
};

/// The most frequent first, equal ones by name.
std::vector<std::pair<std::string, std::size_t>> by_count(
    const std::map<std::string, std::size_t>& counts);

}  // namespace warta::corpus::cli
