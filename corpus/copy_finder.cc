// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/copy_finder.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace warta::corpus {
namespace {

constexpr std::size_t kKeys = 8;

std::span<const std::uint32_t> keys_of(const TextSketch& sketch) {
  return std::span(sketch).first(std::min(kKeys, sketch.size()));
}

}  // namespace

std::optional<std::size_t> CopyFinder::add(TextSketch sketch) {
  const std::size_t number = first_ + kept_.size();
  std::vector<std::size_t> candidates;
  for (const std::uint32_t key : keys_of(sketch)) {
    const auto [begin, end] = by_hash_.equal_range(key);
    for (auto at = begin; at != end; ++at) candidates.push_back(at->second);
    by_hash_.emplace(key, number);
  }
  std::ranges::sort(candidates);
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  const auto found = std::ranges::find_if(candidates, [&](std::size_t candidate) {
    return are_copies(kept_[candidate - first_].sketch, sketch);
  });
  const bool is_copy = found != candidates.end();
  const std::size_t story = is_copy ? kept_[*found - first_].story : number;
  kept_.push_back({std::move(sketch), story});
  if (kept_.size() > most_) forget_first();
  return is_copy ? std::optional(story) : std::nullopt;
}

void CopyFinder::forget_first() {
  for (const std::uint32_t key : keys_of(kept_.front().sketch)) {
    const auto [begin, end] = by_hash_.equal_range(key);
    const auto found =
        std::find_if(begin, end, [&](const auto& pair) { return pair.second == first_; });
    if (found != end) by_hash_.erase(found);
  }
  kept_.pop_front();
  ++first_;
}

}  // namespace warta::corpus
