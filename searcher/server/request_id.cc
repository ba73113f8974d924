// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/request_id.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <random>

namespace warta::server {
namespace {

constexpr std::size_t kLongest = 64;

bool may_stand(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

std::uint64_t seed() {
  std::random_device device;
  return std::uint64_t{device()} << 32U | device();
}

}  // namespace

std::string id_for(std::string_view given) {
  if (!given.empty() && given.size() <= kLongest && std::ranges::all_of(given, may_stand)) {
    return std::string(given);
  }
  thread_local std::mt19937_64 numbers(seed());
  std::array<char, 17> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx",
                static_cast<unsigned long long>(numbers()));
  return digits.data();
}

}  // namespace warta::server
