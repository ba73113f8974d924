// SPDX-License-Identifier: GPL-2.0-or-later
// The numbers of ranking, read from data/ranking.tsv: a profile is one column of it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace warta::searcher {

/// One profile. What each number means stands in data/ranking.tsv.
struct RankingProfile {
  double bm25_k1 = 1.0;
  double root = 0;
  double exact = 0;
  double acronym = 0;
  double concept_term = 1;
  double words = 0;
  double synonym = 0;
  double learnt = 0;
  double proximity = 0;
  double density = 0;
  double relaxed = 0.1;
  double recency = 0;
  double recency_days = 30;
  double recency_floor = 0;
  std::map<std::string, double, std::less<>> class_boosts;  ///< By concept class.

  /// What a concept of the class adds; 0 for a class without a row.
  double boost_of(std::string_view concept_class) const;

  /// Sets a number by its name in the table ("proximity", "boost_weapon"). False, and nothing is
  /// set, if there is no such number or the value is none from 0 to 10,000.
  bool set(std::string_view name, double value);

  /// All numbers by their names, in the table's order.
  std::vector<std::pair<std::string, double>> numbers() const;
};

using RankingProfiles = std::map<std::string, RankingProfile, std::less<>>;

/// Reads a ranking table. Throws stemmer::DataFileError naming `path` if a row names no known
/// number, or a value is no number from 0 to 10,000.
RankingProfiles parse_ranking(std::string_view text, const std::string& path);

/// The table compiled into the library.
RankingProfiles builtin_ranking();

}  // namespace warta::searcher
