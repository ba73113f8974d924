// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copy_groups.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "indexer/key_sharers.h"

namespace warta::indexer {
namespace {

constexpr std::size_t kMostRemembered = 32'768;  // sketches, some 20 MB

// The sketches of a source, so that few are asked for twice.
class SketchMemory {
 public:
  explicit SketchMemory(const SketchSource& source) : source_(source) {}

  /// Holds until the next forget().
  const corpus::TextSketch& of(std::size_t article) {
    const auto [found, is_new] = remembered_.try_emplace(article);
    if (is_new) found->second = source_(article);
    return found->second;
  }
  void forget_if_full() {
    if (remembered_.size() > kMostRemembered) remembered_.clear();
  }

 private:
  const SketchSource& source_;
  std::unordered_map<std::size_t, corpus::TextSketch> remembered_;
};

// The places of the articles in the order in which they are taken.
std::vector<std::uint32_t> order_of(std::span<const CopyArticle> articles) {
  std::vector<std::uint32_t> order(articles.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&](std::uint32_t place) {
    constexpr auto kLast = std::numeric_limits<std::int64_t>::max();
    const CopyArticle& article = articles[place];
    return std::tuple(!article.published, article.published.value_or(kLast), article.id, place);
  };
  std::ranges::sort(order, {}, key);
  return order;
}

// What the old leaders tell of a pair.
enum class Known : std::uint8_t { Nothing, Copies, NoCopies };

// Takes the articles in their order. Inside, each is named by its rank in it.
class Grouping {
 public:
  Grouping(std::span<const CopyArticle> articles, std::span<const CopyHistory> histories,
           std::size_t most_sharers)
      : order_(order_of(articles)), leaders_(articles.size()) {
    least_shared_.reserve(articles.size());
    for (const std::uint32_t place : order_) {
      least_shared_.push_back(least_shared(articles[place].keys));
    }
    if (!histories.empty()) recall(histories);
    sharers_ = KeySharers(articles, order_, presence_, most_sharers);
  }

  /// Decides for each article that is not gone. are_copies(one, other) is asked for places in
  /// `articles`; next() is called before each article.
  template <typename AreCopies, typename Next>
  void run(const AreCopies& are_copies, const Next& next) {
    for (std::uint32_t rank = 0; rank < order_.size(); ++rank) {
      if (!is_present(rank)) {
        leaders_[rank] = kNone;
        continue;
      }
      next();
      leaders_[rank] = leader_of(rank, are_copies);
    }
  }

  std::vector<std::size_t> leaders() const {
    std::vector<std::size_t> places(order_.size());
    for (std::size_t rank = 0; rank < order_.size(); ++rank) {
      places[order_[rank]] = order_[leaders_[rank]];
    }
    return places;
  }

  std::vector<LeaderChange> changes() const {
    std::vector<LeaderChange> changes;
    for (std::size_t rank = 0; rank < order_.size(); ++rank) {
      if (leaders_[rank] == kNone || leaders_[rank] == old_leaders_[rank]) continue;
      changes.push_back({order_[rank], order_[leaders_[rank]]});
    }
    std::ranges::sort(changes, {}, &LeaderChange::article);
    return changes;
  }

 private:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  void recall(std::span<const CopyHistory> histories) {
    std::vector<std::uint32_t> ranks(order_.size());
    for (std::uint32_t rank = 0; rank < order_.size(); ++rank) ranks[order_[rank]] = rank;
    old_leaders_.assign(order_.size(), kNone);
    presence_.assign(order_.size(), Presence{});
    for (std::size_t place = 0; place < histories.size(); ++place) {
      const CopyHistory& history = histories[place];
      presence_[ranks[place]] = {.before = history.leader.has_value(), .now = !history.gone};
      if (history.leader) old_leaders_[ranks[place]] = ranks[*history.leader];
    }
  }

  bool is_present(std::uint32_t rank) const { return presence_.empty() || presence_[rank].now; }

  bool was_present(std::uint32_t rank) const {
    return !presence_.empty() && presence_[rank].before;
  }

  template <typename AreCopies>
  std::uint32_t leader_of(std::uint32_t rank, const AreCopies& are_copies) {
    sharers_.of(rank, was_present(rank), found_,
                [&](std::uint32_t other) { return leaders_[other] == other; });
    for (const Sharer& other : found_) {
      const std::uint8_t least = std::min(least_shared_[rank], least_shared_[other.rank]);
      if (other.now < least) continue;
      const Known known = known_of(rank, other.rank, other.before >= least);
      if (known == Known::Copies) return other.rank;
      if (known == Known::Nothing && are_copies(order_[rank], order_[other.rank])) {
        return other.rank;
      }
    }
    return rank;
  }

  // An article was held against all its candidates that led, up to the first that it is a copy of.
  Known known_of(std::uint32_t rank, std::uint32_t other, bool were_candidates) const {
    if (!was_present(rank) || !were_candidates) return Known::Nothing;
    const std::uint32_t leader = old_leaders_[rank];
    if (old_leaders_[other] != other) return Known::Nothing;
    if (other == leader) return Known::Copies;
    return other < leader ? Known::NoCopies : Known::Nothing;
  }

  std::vector<std::uint32_t> order_;
  std::vector<std::uint8_t> least_shared_;
  std::vector<std::uint32_t> leaders_;
  std::vector<std::uint32_t> old_leaders_;  // empty where all articles are new
  std::vector<Presence> presence_;          // the same
  KeySharers sharers_;
  std::vector<Sharer> found_;
};

// Asks for the sketch of the later article first: it is compared with several.
void run_with(Grouping& grouping, const SketchSource& sketch) {
  SketchMemory memory(sketch);
  const auto are_copies = [&](std::size_t one, std::size_t other) {
    const corpus::TextSketch& first = memory.of(one);
    return corpus::are_copies(first, memory.of(other));
  };
  grouping.run(are_copies, [&] { memory.forget_if_full(); });
}

}  // namespace

std::vector<std::size_t> group_all(std::span<const CopyArticle> articles,
                                   std::span<const corpus::TextSketch> sketches,
                                   std::size_t most_sharers) {
  assert(sketches.size() == articles.size());
  Grouping grouping(articles, {}, most_sharers);
  const auto are_copies = [&](std::size_t one, std::size_t other) {
    return corpus::are_copies(sketches[one], sketches[other]);
  };
  grouping.run(are_copies, [] {});
  return grouping.leaders();
}

std::vector<std::size_t> group_all(std::span<const CopyArticle> articles,
                                   const SketchSource& sketch, std::size_t most_sharers) {
  Grouping grouping(articles, {}, most_sharers);
  run_with(grouping, sketch);
  return grouping.leaders();
}

std::vector<LeaderChange> regroup(std::span<const CopyArticle> articles,
                                  std::span<const CopyHistory> histories,
                                  const SketchSource& sketch, std::size_t most_sharers) {
  assert(histories.size() == articles.size());
  Grouping grouping(articles, histories, most_sharers);
  run_with(grouping, sketch);
  return grouping.changes();
}

}  // namespace warta::indexer
