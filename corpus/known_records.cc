// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/known_records.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/content_hash.h"

namespace warta::corpus {

KnownRecords::KnownRecords(std::string_view settings, IsKnown is_known)
    : seed_(short_hash(std::string(WARTA_CORPUS_DIGEST) + '\n' + std::string(settings))),
      is_known_(std::move(is_known)) {}

std::uint64_t KnownRecords::hash(std::string_view bytes, std::string_view name) const {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
  const std::uint64_t hash = (short_hash(bytes) ^ seed_) * kOdd + short_hash(name);
  return std::max<std::uint64_t>(hash ^ (hash >> 29U), 1);
}

}  // namespace warta::corpus
