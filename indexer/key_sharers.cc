// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/key_sharers.h"

#include "indexer/copy_groups.h"

namespace warta::indexer {

KeySharers::KeySharers(std::span<const CopyArticle> articles, std::span<const std::uint32_t> order,
                       std::span<const Presence> presence, std::size_t most_sharers)
    : starts_(order.size() * kMostKeys) {
  entries_.reserve(order.size() * kMostKeys);
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    for (const std::uint32_t key : articles[order[rank]].keys.hashes()) {
      entries_.push_back(std::uint64_t{key} << 32U | rank);
    }
  }
  std::ranges::sort(entries_);
  std::vector<std::uint8_t> filled(order.size());
  for (std::size_t begin = 0, end = 0; begin < entries_.size(); begin = end) {
    while (end < entries_.size() && entries_[end] >> 32U == entries_[begin] >> 32U) ++end;
    if (end - begin == 1) continue;  // shared with nobody
    set_starts(begin, end, start_of(begin, end, presence, most_sharers), filled);
  }
}

KeySharers::Start KeySharers::start_of(std::size_t begin, std::size_t end,
                                       std::span<const Presence> presence,
                                       std::size_t most_sharers) const {
  std::size_t before = 0, now = presence.empty() ? end - begin : 0;
  for (std::size_t at = begin; at < end && !presence.empty(); ++at) {
    const Presence& article = presence[rank_at(at)];
    before += article.before ? 1 : 0;
    now += article.now ? 1 : 0;
  }
  Start start;
  start.at = static_cast<std::uint32_t>(begin) & 0x3FFFFFFFU;
  start.before = before > 1 && before <= most_sharers;
  start.now = now > 1 && now <= most_sharers;
  return start;
}

void KeySharers::set_starts(std::size_t begin, std::size_t end, Start start,
                            std::vector<std::uint8_t>& filled) {
  for (std::size_t at = begin; at < end; ++at) {
    const std::uint32_t rank = rank_at(at);
    starts_[rank * kMostKeys + filled[rank]++] = start;
  }
}

void KeySharers::merge(std::vector<Sharer>& found) {
  std::ranges::sort(found, {}, &Sharer::rank);
  auto last = found.begin();
  for (auto next = last + 1; next != found.end(); ++next) {
    if (next->rank != last->rank) {
      *++last = *next;
    } else {
      last->before += next->before;
      last->now += next->now;
    }
  }
  found.erase(last + 1, found.end());
}

}  // namespace warta::indexer
