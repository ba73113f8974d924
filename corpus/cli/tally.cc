// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/cli/tally.h"

#include <algorithm>
#include <functional>

#include "corpus/cli/printing.h"

namespace warta::corpus::cli {

void Tally::add(const Article& article) {
  ++articles;
  if (!ids_.insert(std::hash<std::string>{}(article.id)).second) ++repeated_ids;
  const std::array<bool, kFields.size()> has{!article.title_is_derived,     !article.body.empty(),
                                             article.published.has_value(), !article.source.empty(),
                                             !article.category.empty(),     !article.place.empty(),
                                             !article.agency.empty(),       !article.author.empty(),
                                             !article.editor.empty(),       !article.url.empty()};
  for (std::size_t i = 0; i < has.size(); ++i) filled[i] += has[i] ? 1 : 0;
  if (article.published) {
    earliest = std::min(earliest.value_or(*article.published), *article.published);
    latest = std::max(latest.value_or(*article.published), *article.published);
  }
  if (!article.published && !article.published_text.empty() && unreadable_dates++ == 0) {
    unreadable_date = article.published_text;
  }
  if (!article.source.empty()) ++sources[article.source];
  for (const Removal& removal : article.removals) {
    Rule& rule = rules[removal.rule];
    if (rule.count++ == 0) rule.example = removal.text;
  }
}

void Tally::add(const Fault& fault) {
  ++faults;
  Reason& reason = reasons[fault.reason];
  ++reason.count;
  if (reason.first.size() < kMostPlaces) reason.first.push_back(place_of(fault));
}

std::vector<std::pair<std::string, std::size_t>> by_count(
    const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted, std::greater<>{},
                           [](const auto& entry) { return entry.second; });
  return sorted;
}

}  // namespace warta::corpus::cli
