// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/copy_keys.h"

#include <algorithm>
#include <cassert>
#include <functional>

namespace warta::indexer {
namespace {

constexpr std::size_t kKeyBytes = 4;
constexpr std::size_t kFewKeys = 4;

bool is_rising(std::span<const std::uint32_t> hashes) {
  return std::ranges::adjacent_find(hashes, std::greater_equal()) == hashes.end();
}

}  // namespace

CopyKeys::CopyKeys(std::span<const std::uint32_t> rising)
    : size_(static_cast<std::uint32_t>(std::min(rising.size(), kMostKeys))) {
  std::ranges::copy(rising.first(size_), hashes_.begin());
  assert(is_rising(hashes()));
}

std::uint8_t least_shared(const CopyKeys& keys) { return keys.hashes().size() < kFewKeys ? 1 : 2; }

std::string encode_keys(const CopyKeys& keys) {
  std::string bytes;
  for (const std::uint32_t hash : keys.hashes()) {
    for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(hash >> shift);
  }
  return bytes;
}

CopyKeys decode_keys(std::string_view bytes) {
  if (bytes.size() % kKeyBytes != 0 || bytes.size() > kMostKeys * kKeyBytes) return {};
  std::array<std::uint32_t, kMostKeys> hashes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::uint32_t& hash = hashes[i / kKeyBytes];
    hash = hash << 8U | static_cast<unsigned char>(bytes[i]);
  }
  const auto all = std::span<const std::uint32_t>(hashes).first(bytes.size() / kKeyBytes);
  return is_rising(all) ? CopyKeys(all) : CopyKeys();
}

}  // namespace warta::indexer
