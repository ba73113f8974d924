// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/vocabulary.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace warta::searcher {
namespace {

constexpr std::size_t kMostSeen = 20'000, kFewestSeen = 200;

}  // namespace

Terms Vocabulary::beginning(const std::vector<std::string_view>& families, std::string_view text,
                            std::size_t most) const {
  std::string key;
  for (const std::string_view family : families) key.append(family) += ' ';
  key += text;
  const auto known = kept_.find(key);
  if (known == kept_.end() || known->second.most < most) {
    kept_[key] = {look_through(families, text, most), most};
  }
  Terms found = kept_[key].found;
  if (found.terms.size() > most) {
    found.terms.resize(most);
    found.is_cut = true;
  }
  return found;
}

Terms Vocabulary::look_through(const std::vector<std::string_view>& families, std::string_view text,
                               std::size_t most) const {
  std::vector<std::pair<Xapian::doccount, std::string>> seen;
  Terms found;
  for (const std::string_view family : families) {
    const std::string start = std::string(family).append(text);
    const std::size_t most_seen = std::clamp(left_, kFewestSeen, kMostSeen);
    std::size_t left = most_seen;
    auto term = database_.allterms_begin(start);
    for (; term != database_.allterms_end(start) && left > 0; ++term, --left) {
      seen.emplace_back(term.get_termfreq(), *term);
    }
    left_ -= std::min(left_, most_seen - left);
    found.is_cut = found.is_cut || term != database_.allterms_end(start);
  }
  const auto is_before = [](const auto& a, const auto& b) {
    return std::tie(b.first, a.second) < std::tie(a.first, b.second);
  };
  const std::size_t kept = std::min(most, seen.size());
  found.is_cut = found.is_cut || kept < seen.size();
  std::partial_sort(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(kept), seen.end(),
                    is_before);
  for (std::size_t i = 0; i < kept; ++i) found.terms.push_back(std::move(seen[i].second));
  return found;
}

}  // namespace warta::searcher
