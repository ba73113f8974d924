// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/learnt_acronyms.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/schema/fields.h"

namespace warta::searcher {
namespace {

namespace prefix = schema::prefix;

// A name and how many articles give it.
using Counted = std::pair<Xapian::doccount, std::string>;

// The most frequent names, without those that are rare beside them.
std::vector<std::string> frequent(std::vector<Counted> names) {
  std::ranges::sort(names, [](const Counted& a, const Counted& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::size_t all = 0;
  for (const Counted& name : names) all += name.first;
  std::vector<std::string> kept;
  for (Counted& name : names) {
    const bool is_rare =
        name.first < LearntAcronyms::kLeastArticles ||
        static_cast<double>(name.first) < LearntAcronyms::kLeastShare * static_cast<double>(all);
    if (!is_rare && kept.size() < LearntAcronyms::kMost) kept.push_back(std::move(name.second));
  }
  return kept;
}

bool is_ascii_word(std::string_view word) {
  return std::ranges::all_of(word, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// How articles may write it: as typed, in capitals, with one capital, in small letters.
std::vector<std::string> spellings(std::string_view spelt) {
  std::vector<std::string> all{std::string(spelt)};
  std::string upper(spelt), lower(spelt);
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  std::string title = lower;
  if (!title.empty()) title[0] = upper[0];
  for (std::string* other : {&upper, &title, &lower}) {
    if (std::ranges::find(all, *other) == all.end()) all.push_back(std::move(*other));
  }
  return all;
}

}  // namespace

std::vector<std::string> LearntAcronyms::long_forms(std::string_view spelt) const {
  constexpr std::size_t kLongest = 20;
  if (spelt.size() < 2 || spelt.size() > kLongest || !is_ascii_word(spelt)) return {};
  std::map<std::string, Xapian::doccount> counts;
  for (const std::string& spelling : spellings(spelt)) {
    const std::string first =
        std::string(prefix::kShortForm) + spelling + std::string(prefix::kExplains);
    const auto end = database_.allterms_end(first);
    for (auto term = database_.allterms_begin(first); term != end; ++term) {
      counts[(*term).substr(first.size())] += term.get_termfreq();
    }
  }
  std::vector<Counted> names;
  for (auto& [name, count] : counts) names.emplace_back(count, name);
  return frequent(std::move(names));
}

std::vector<std::string> LearntAcronyms::short_forms(std::string_view folded_words) {
  if (!std::exchange(is_read_, true)) read_all();
  const auto found = shorts_.find(std::string(folded_words));
  return found == shorts_.end() ? std::vector<std::string>{} : found->second;
}

void LearntAcronyms::read_all() {
  std::unordered_map<std::string, std::vector<Counted>> counted;
  const std::string first(prefix::kShortForm);
  const auto end = database_.allterms_end(first);
  for (auto term = database_.allterms_begin(first); term != end; ++term) {
    const Xapian::doccount count = term.get_termfreq();
    if (count < kLeastArticles) continue;
    const std::string pair = (*term).substr(first.size());
    const std::size_t middle = pair.find(prefix::kExplains);
    if (middle == std::string::npos) continue;
    counted[pair.substr(middle + 1)].emplace_back(count, pair.substr(0, middle));
  }
  for (auto& [long_form, names] : counted) {
    if (auto kept = frequent(std::move(names)); !kept.empty()) shorts_[long_form] = std::move(kept);
  }
}

}  // namespace warta::searcher
