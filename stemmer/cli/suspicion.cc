// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/suspicion.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "stemmer/cli/left_affixes.h"
#include "stemmer/cli/word_signs.h"

namespace warta::stemmer::cli {
namespace {

constexpr double kAlmostAlone = 0.95;
constexpr std::size_t kEnoughToTell = 20;
constexpr double kAlmostAloneWeight = 1;

/// What a sign is worth if so many mentions depend on it.
double worth(double weight, std::size_t mentions) {
  return weight * std::log2(1.0 + static_cast<double>(mentions));
}

struct Finding {
  double worth = 0;
  std::string reason;
};

/// A derived word that is nearly all of its class may be a word of its own: merupakan beside rupa.
void look_at_first(const WordClass& item, std::vector<Finding>& findings) {
  const Member& first = item.members.front();
  const auto share = static_cast<double>(first.count) / static_cast<double>(item.count);
  if (item.count < kEnoughToTell || share < kAlmostAlone || first.word == item.stem) return;
  findings.push_back(
      {worth(kAlmostAloneWeight, item.count - first.count),
       first.word + " is nearly all of the class; " + item.members[1].word + " merely joins it"});
}

std::vector<Finding> findings_in(const Stemmer& stemmer, const WordClass& item) {
  std::vector<Finding> findings;
  if (item.members.size() < 2) return findings;
  for (const Member& member : item.members) {
    const std::size_t mentions = std::min(member.count, item.count - member.count);
    for (const Sign& sign : signs_of(stemmer, member)) {
      findings.push_back({worth(sign.weight, mentions), sign.reason});
    }
  }
  look_at_first(item, findings);
  return findings;
}

void judge_one(std::vector<Finding> findings, WordClass& item) {
  std::ranges::stable_sort(findings, std::greater<>{}, &Finding::worth);
  for (const Finding& finding : findings) {
    item.suspicion += finding.worth;
    item.reasons.push_back(finding.reason);
  }
}

}  // namespace

void judge(const Stemmer& stemmer, std::vector<WordClass>& classes) {
  std::vector<std::vector<Finding>> findings;
  findings.reserve(classes.size());
  for (const WordClass& item : classes) findings.push_back(findings_in(stemmer, item));
  for (const LeftAffix& left : left_affixes(classes)) {
    findings[left.at].push_back({worth(left.sign.weight, left.mentions), left.sign.reason});
  }
  for (std::size_t i = 0; i < classes.size(); ++i) judge_one(std::move(findings[i]), classes[i]);
  std::ranges::stable_sort(classes, std::greater<>{}, [](const WordClass& item) {
    return std::tuple(item.suspicion, item.count);
  });
}

}  // namespace warta::stemmer::cli
