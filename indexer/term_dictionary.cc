// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/term_dictionary.h"

#include <algorithm>
#include <cstring>

namespace warta::indexer {
namespace {

// The first eight bytes as a number that orders as they do; zeros behind a shorter text.
std::uint64_t beginning_of(std::string_view text) {
  std::uint64_t beginning = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    const auto byte = i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    beginning = (beginning << 8U) | byte;
  }
  return beginning;
}

}  // namespace

// Eight bytes at a time, as in wyhash's short path: multiply, fold the halves together.
std::uint64_t TermDictionary::hash(std::string_view term) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = term.size() * kOdd;
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * kOdd;
    hash ^= hash >> 32U;
  };
  const char* at = term.data();
  std::size_t left = term.size();
  for (; left >= 8; at += 8, left -= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, 8);
    mix(word);
  }
  std::uint64_t word = 0;
  if (left > 0) std::memcpy(&word, at, left);
  mix(word);
  return hash;
}

std::uint32_t TermDictionary::add(std::string_view term, std::uint64_t hash) {
  const std::size_t mask = places_.size() - 1;
  for (std::size_t at = hash & mask; places_[at].round == round_; at = (at + 1) & mask) {
    if (places_[at].hash == hash && name(places_[at].number) == term) return places_[at].number;
  }
  const std::uint32_t number = size();
  bytes_ += term;
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  hashes_.push_back(hash);
  if (hashes_.size() * 2 > places_.size()) {
    grow();
  } else {
    place(hash, number);
  }
  return number;
}

void TermDictionary::place(std::uint64_t hash, std::uint32_t number) {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash & mask;
  while (places_[at].round == round_) at = (at + 1) & mask;
  places_[at] = {round_, number, hash};
}

void TermDictionary::grow() {
  places_.assign(places_.size() * 2, {});
  round_ = 1;
  for (std::uint32_t number = 0; number < size(); ++number) place(hashes_[number], number);
}

std::size_t TermDictionary::memory() const {
  return bytes_.size() + places_.size() * sizeof(Place) +
         hashes_.size() * (sizeof(std::uint64_t) + sizeof(std::uint32_t));
}

void TermDictionary::clear() {
  bytes_.clear();
  ends_.resize(1);
  hashes_.clear();
  if (++round_ == 0) {
    std::ranges::fill(places_, Place{});
    round_ = 1;
  }
}

const std::vector<std::uint32_t>& TermDictionary::in_order() {
  ordered_.clear();
  for (std::uint32_t number = 0; number < size(); ++number) {
    ordered_.push_back({beginning_of(name(number)), number});
  }
  std::ranges::sort(ordered_, [this](const Ordered& a, const Ordered& b) {
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    return name(a.number) < name(b.number);
  });
  order_.clear();
  for (const Ordered& item : ordered_) order_.push_back(item.number);
  return order_;
}

}  // namespace warta::indexer
