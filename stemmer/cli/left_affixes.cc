// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/left_affixes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace warta::stemmer::cli {
namespace {

constexpr double kWeight = 1;
// Of shorter stems too many names end as a suffix does.
constexpr std::size_t kLeastStem = 4;

constexpr std::array<std::string_view, 12> kPrefixes{"me",  "mem", "men", "meng", "di",  "ber",
                                                     "ter", "se",  "ke",  "pe",   "pem", "pen"};
constexpr std::array<std::string_view, 4> kSuffixes{"an", "kan", "i", "nya"};

std::optional<std::size_t> class_of(const std::vector<WordClass>& classes, std::string_view stem) {
  if (stem.size() < kLeastStem) return std::nullopt;
  const auto found = std::ranges::lower_bound(
      classes, stem, {}, [](const WordClass& item) { return std::string_view(item.stem); });
  if (found == classes.end() || found->stem != stem) return std::nullopt;
  return static_cast<std::size_t>(found - classes.begin());
}

class Pairs {
 public:
  explicit Pairs(const std::vector<WordClass>& classes) : classes_(classes) {}

  void look_at(std::size_t at) {
    const std::string_view stem = classes_[at].stem;
    if (classes_[at].known()) return;
    for (const std::string_view prefix : kPrefixes) {
      if (!stem.starts_with(prefix)) continue;
      add(at, class_of(classes_, stem.substr(prefix.size())), std::string(prefix) + '-');
    }
    for (const std::string_view suffix : kSuffixes) {
      if (!stem.ends_with(suffix)) continue;
      add(at, class_of(classes_, stem.substr(0, stem.size() - suffix.size())),
          '-' + std::string(suffix));
    }
  }

  std::vector<LeftAffix> take() { return std::move(found_); }

 private:
  void add(std::size_t at, std::optional<std::size_t> without, const std::string& affix) {
    if (!without) return;
    const WordClass& item = classes_[at];
    const WordClass& other = classes_[*without];
    found_.push_back({at,
                      std::min(item.count, other.count),
                      {kWeight, item.stem + " is not in the lexicon and looks like " + other.stem +
                                    " with " + affix}});
  }

  const std::vector<WordClass>& classes_;
  std::vector<LeftAffix> found_;
};

}  // namespace

std::vector<LeftAffix> left_affixes(const std::vector<WordClass>& classes) {
  Pairs pairs(classes);
  for (std::size_t i = 0; i < classes.size(); ++i) pairs.look_at(i);
  return pairs.take();
}

}  // namespace warta::stemmer::cli
