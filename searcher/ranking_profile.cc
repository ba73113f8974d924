// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking_profile.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "searcher/data/ranking.tsv.h"
#include "stemmer/data_file.h"

namespace warta::searcher {
namespace {

constexpr double kLargest = 10'000;
constexpr std::string_view kBoost = "boost_";

constexpr std::array<std::pair<std::string_view, double RankingProfile::*>, 14> kNumbers{{
    {"bm25_k1", &RankingProfile::bm25_k1},
    {"root", &RankingProfile::root},
    {"exact", &RankingProfile::exact},
    {"acronym", &RankingProfile::acronym},
    {"concept", &RankingProfile::concept_term},
    {"words", &RankingProfile::words},
    {"synonym", &RankingProfile::synonym},
    {"learnt", &RankingProfile::learnt},
    {"proximity", &RankingProfile::proximity},
    {"density", &RankingProfile::density},
    {"relaxed", &RankingProfile::relaxed},
    {"recency", &RankingProfile::recency},
    {"recency_days", &RankingProfile::recency_days},
    {"recency_floor", &RankingProfile::recency_floor},
}};

double* number_named(std::string_view name, RankingProfile& profile) {
  if (name.starts_with(kBoost)) {
    return &profile.class_boosts[std::string(name.substr(kBoost.size()))];
  }
  for (const auto& [known, member] : kNumbers) {
    if (known == name) return &(profile.*member);
  }
  return nullptr;
}

bool is_in_range(double value) { return value >= 0 && value <= kLargest; }

}  // namespace

double RankingProfile::boost_of(std::string_view concept_class) const {
  const auto found = class_boosts.find(concept_class);
  return found == class_boosts.end() ? 0 : found->second;
}

bool RankingProfile::set(std::string_view name, double value) {
  const bool is_known_boost =
      class_boosts.contains(name.substr(std::min(name.size(), kBoost.size())));
  if (!is_in_range(value) || (name.starts_with(kBoost) && !is_known_boost)) return false;
  double* number = number_named(name, *this);
  if (number != nullptr) *number = value;
  return number != nullptr;
}

std::vector<std::pair<std::string, double>> RankingProfile::numbers() const {
  std::vector<std::pair<std::string, double>> all;
  for (const auto& [name, member] : kNumbers) all.emplace_back(name, this->*member);
  for (const auto& [name, boost] : class_boosts)
    all.emplace_back(std::string(kBoost) + name, boost);
  return all;
}

RankingProfiles parse_ranking(std::string_view text, const std::string& path) {
  const stemmer::DataFormat format{.kind = "ranking", .least_fields = 2, .most_fields = 20};
  const auto rows = stemmer::parse_data_file(text, path, format);
  if (rows.empty() || rows[0].fields[0] != "parameter") {
    throw stemmer::DataFileError(path, rows.empty() ? 0 : rows[0].line,
                                 "the first row must name the profiles: parameter, ...");
  }
  const auto& heads = rows[0].fields;
  RankingProfiles profiles;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    const auto& fields = rows[row].fields;
    for (std::size_t i = 1; i < heads.size(); ++i) {
      if (heads[i] == "meaning") continue;
      double* number = number_named(fields[0], profiles[std::string(heads[i])]);
      if (number == nullptr) throw stemmer::DataFileError(path, rows[row].line, "no such number");
      const std::string_view value = i < fields.size() ? fields[i] : "";
      const auto [end, error] = std::from_chars(value.begin(), value.end(), *number);
      if (error != std::errc() || end != value.end() || !is_in_range(*number)) {
        throw stemmer::DataFileError(path, rows[row].line, "expected a number from 0 to 10,000");
      }
    }
  }
  return profiles;
}

RankingProfiles builtin_ranking() {
  return parse_ranking(embedded::ranking_tsv::kText, "ranking.tsv");
}

}  // namespace warta::searcher
