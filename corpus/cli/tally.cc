// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/cli/tally.h"

#include <algorithm>
#include <functional>

#include "corpus/cli/printing.h"
#include "corpus/content_hash.h"
#include "corpus/text_sketch.h"

namespace warta::corpus::cli {

void Tally::add(const Article& article) {
  ++articles;
  if (!ids_.insert(short_hash(article.id))) ++repeated_ids;
  look_for_copies(article);
  const std::array<bool, kFields.size()> has{
      !article.title_is_derived,     !article.body.empty(),   !article.lead.empty(),
      article.published.has_value(), !article.source.empty(), !article.category.empty(),
      !article.place.empty(),        !article.agency.empty(), !article.author.empty(),
      !article.editor.empty(),       !article.url.empty(),    !article.tags.empty()};
  for (std::size_t i = 0; i < has.size(); ++i) filled[i] += has[i] ? 1 : 0;
  if (article.published) {
    earliest = std::min(earliest.value_or(*article.published), *article.published);
    latest = std::max(latest.value_or(*article.published), *article.published);
  }
  if (!article.published && !article.published_text.empty() && unreadable_dates++ == 0) {
    unreadable_date = article.published_text;
  }
  if (!article.source.empty()) ++sources[article.source];
  ++languages[article.language];
  for (const Removal& removal : article.removals) {
    Rule& rule = rules[removal.rule];
    if (rule.count++ == 0) rule.example = removal.text;
  }
}

void Tally::look_for_copies(const Article& article) {
  constexpr std::size_t kLongestTitle = 200;
  const bool is_same = !texts_.insert(short_hash(article.content_hash));
  const auto story = copies_.add(sketch_of(article.body));
  titles_.push_back(article.title.substr(0, kLongestTitle));
  if (is_same) {
    ++same_texts;
  } else if (story) {
    ++copies;
    if (first_copies.size() < kMostPlaces && *story >= forgotten_) {
      first_copies.emplace_back(titles_[*story - forgotten_], titles_.back());
    }
  }
  if (titles_.size() <= kCopiesWithin) return;
  titles_.pop_front();
  ++forgotten_;
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
