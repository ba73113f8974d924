// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/learnt_acronyms.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/schema/fields.h"
#include "stemmer/text/normalizer.h"

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

using Collected = std::unordered_map<std::string, std::map<std::string, Xapian::doccount>>;

std::unordered_map<std::string, std::vector<std::string>> frequent(const Collected& collected) {
  std::unordered_map<std::string, std::vector<std::string>> all;
  for (const auto& [name, counts] : collected) {
    std::vector<Counted> others;
    for (const auto& [other, count] : counts) others.emplace_back(count, other);
    if (auto kept = frequent(std::move(others)); !kept.empty()) all[name] = std::move(kept);
  }
  return all;
}

}  // namespace

const std::vector<std::string>& LearntAcronyms::long_forms(const std::string& folded_word) {
  return others_of(longs_, folded_word);
}

const std::vector<std::string>& LearntAcronyms::short_forms(const std::string& folded_words) {
  return others_of(shorts_, folded_words);
}

const std::vector<std::string>& LearntAcronyms::others_of(const Names& names,
                                                          const std::string& name) {
  static const std::vector<std::string> kNone;
  if (!std::exchange(is_read_, true)) read_all();
  const auto found = names.find(name);
  return found == names.end() ? kNone : found->second;
}

void LearntAcronyms::read_all() {
  Collected shorts, longs;
  const std::string first(prefix::kShortForm);
  const auto end = database_.allterms_end(first);
  for (auto term = database_.allterms_begin(first); term != end; ++term) {
    const Xapian::doccount count = term.get_termfreq();
    if (count < kLeastArticles) continue;
    const std::string pair = (*term).substr(first.size());
    const std::size_t middle = pair.find(prefix::kExplains);
    if (middle == std::string::npos) continue;
    const std::string short_form = pair.substr(0, middle), long_form = pair.substr(middle + 1);
    shorts[long_form][short_form] += count;
    longs[analysis::fold(short_form)][long_form] += count;
  }
  shorts_ = frequent(shorts);
  longs_ = frequent(longs);
}

}  // namespace warta::searcher
