// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles of a stream are copies of one story.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

#include "corpus/text_sketch.h"

namespace warta::corpus {

/// Keeps the sketches of the articles seen last and finds, for each new one, an earlier one that it
/// is a copy of. Two texts are compared only if they share one of their eight least hashes: copies
/// of resemblance 0.6 do but once in 1,500. Of a hash that many
/// articles share the 32 seen last are compared, so that an article costs at most some 30 µs,
/// whatever the texts are. Some 900 bytes an article that is kept. For one thread.
class CopyFinder {
 public:
  /// Remembers so many articles; those before are forgotten.
  explicit CopyFinder(std::size_t most) : most_(most) {}

  /// Adds the next article, counted from 0, and gives the first of its story: the number of the
  /// earliest known article that it, or what it is a copy of, is a copy of. Nothing if it is the
  /// first, or its sketch is empty.
  std::optional<std::size_t> add(TextSketch sketch);

 private:
  struct Kept {
    TextSketch sketch;
    std::size_t story = 0;
  };

  std::vector<std::size_t> candidates(const TextSketch& sketch) const;
  void forget_first();

  std::size_t most_;
  std::size_t first_ = 0;  // the number of the first article kept
  std::deque<Kept> kept_;
  /// The articles that have a hash among their least, in rising order.
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_hash_;
};

}  // namespace warta::corpus
