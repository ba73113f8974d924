// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/content_hash.h"

#include <xxhash.h>

#include <array>
#include <cstdio>
#include <new>

namespace warta::corpus {

namespace {

std::string digits_of(const XXH128_hash_t& hash) {
  std::array<char, 33> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return digits.data();
}

}  // namespace

struct RunningHash::State {
  State() : hash(XXH3_createState()) {
    if (hash == nullptr) throw std::bad_alloc();
    XXH3_128bits_reset(hash);
  }
  ~State() { XXH3_freeState(hash); }
  XXH3_state_t* hash;
};

RunningHash::RunningHash() : state_(std::make_unique<State>()) {}
RunningHash::~RunningHash() = default;

void RunningHash::add(std::string_view bytes) {
  XXH3_128bits_update(state_->hash, bytes.data(), bytes.size());
}

std::string RunningHash::digits() const { return digits_of(XXH3_128bits_digest(state_->hash)); }

std::string content_hash(std::string_view text) {
  return digits_of(XXH3_128bits(text.data(), text.size()));
}

std::uint64_t short_hash(std::string_view text) { return XXH3_64bits(text.data(), text.size()); }

}  // namespace warta::corpus
