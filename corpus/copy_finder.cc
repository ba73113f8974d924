// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/copy_finder.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace warta::corpus {
namespace {

constexpr std::size_t kKeys = 8;
constexpr std::size_t kMostSharers = 32;  // of one hash

std::span<const std::uint32_t> keys_of(const TextSketch& sketch) {
  return std::span(sketch).first(std::min(kKeys, sketch.size()));
}

}  // namespace

std::optional<std::size_t> CopyFinder::add(TextSketch sketch) {
  const std::size_t number = first_ + kept_.size();
  const std::vector<std::size_t> all = candidates(sketch);
  const auto found = std::ranges::find_if(all, [&](std::size_t candidate) {
    return are_copies(kept_[candidate - first_].sketch, sketch);
  });
  const bool is_copy = found != all.end();
  const std::size_t story = is_copy ? kept_[*found - first_].story : number;
  for (const std::uint32_t key : keys_of(sketch)) {
    std::vector<std::size_t>& numbers = by_hash_[key];
    if (numbers.size() == kMostSharers) numbers.erase(numbers.begin());
    numbers.push_back(number);
  }
  kept_.push_back({std::move(sketch), story});
  if (kept_.size() > most_) forget_first();
  return is_copy ? std::optional(story) : std::nullopt;
}

// Those that share a hash, each once, the earliest first.
std::vector<std::size_t> CopyFinder::candidates(const TextSketch& sketch) const {
  std::vector<std::size_t> all;
  for (const std::uint32_t key : keys_of(sketch)) {
    const auto found = by_hash_.find(key);
    if (found != by_hash_.end()) all.insert(all.end(), found->second.begin(), found->second.end());
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

void CopyFinder::forget_first() {
  for (const std::uint32_t key : keys_of(kept_.front().sketch)) {
    const auto found = by_hash_.find(key);
    if (found == by_hash_.end()) continue;
    std::erase(found->second, first_);
    if (found->second.empty()) by_hash_.erase(found);
  }
  kept_.pop_front();
  ++first_;
}

}  // namespace warta::corpus
