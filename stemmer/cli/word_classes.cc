// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/word_classes.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace warta::stemmer::cli {

bool WordClass::known() const {
  return std::ranges::any_of(members, [](const Member& member) { return member.reading.known; });
}

std::vector<WordClass> group_by_stem(const std::map<std::string, std::size_t>& words,
                                     const Stemmer& stemmer) {
  std::map<std::string, WordClass> by_stem;
  for (const auto& [word, count] : words) {
    auto reading = stemmer.read(word);
    if (!reading) continue;
    WordClass& item = by_stem[reading->stem];
    item.stem = reading->stem;
    item.count += count;
    item.members.push_back({word, count, *std::move(reading)});
  }
  std::vector<WordClass> classes;
  for (auto& [stem, item] : by_stem) {
    std::ranges::stable_sort(item.members, std::greater<>{}, &Member::count);
    classes.push_back(std::move(item));
  }
  return classes;
}

}  // namespace warta::stemmer::cli
