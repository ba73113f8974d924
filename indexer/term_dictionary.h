// SPDX-License-Identifier: GPL-2.0-or-later
// Terms are numbered in the order of their coming.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace warta::indexer {

/// A set of terms with their numbers: an open-addressing hash table over one string of all their
/// bytes. Emptying it costs nothing, so that one serves document after document. For one thread.
class TermDictionary {
 public:
  /// A term's number, from 0; a new one if it has none yet. At most 2^32 - 1 bytes in all.
  std::uint32_t add(std::string_view term) { return add(term, hash(term)); }
  /// The same, where the hash is known.
  std::uint32_t add(std::string_view term, std::uint64_t hash);

  /// Tells the processor that add() will be called with this hash soon.
  void prepare(std::uint64_t hash) const {
    __builtin_prefetch(&places_[hash & (places_.size() - 1)]);
  }

  static std::uint64_t hash(std::string_view term);
  /// Of a term with this number, as add() took it. The view holds until the next add().
  std::string_view name(std::uint32_t number) const {
    return std::string_view(bytes_).substr(ends_[number], ends_[number + 1] - ends_[number]);
  }
  std::uint64_t hash_of(std::uint32_t number) const { return hashes_[number]; }

  std::uint32_t size() const { return static_cast<std::uint32_t>(hashes_.size()); }
  /// The bytes that it takes in memory, about.
  std::size_t memory() const;
  /// Forgets all terms, but keeps its memory.
  void clear();

  /// The numbers in the order of the terms' bytes. The span holds until the next call.
  const std::vector<std::uint32_t>& in_order();

 private:
  struct Place {
    std::uint32_t round = 0;  // it is empty if this is not the dictionary's
    std::uint32_t number = 0;
    std::uint64_t hash = 0;
  };
  struct Ordered {
    std::uint64_t beginning;  // the first eight bytes, as a number
    std::uint32_t number;
  };
  void grow();
  void place(std::uint64_t hash, std::uint32_t number);

  std::string bytes_;
  std::vector<std::uint32_t> ends_{0};
  std::vector<std::uint64_t> hashes_;
  std::vector<Place> places_ = std::vector<Place>(1024);
  std::uint32_t round_ = 1;
  std::vector<Ordered> ordered_;
  std::vector<std::uint32_t> order_;
};

}  // namespace warta::indexer
