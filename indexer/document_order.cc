// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document_order.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "corpus/content_hash.h"

namespace warta::indexer {
namespace {

constexpr std::size_t kNumberBytes = 8;
// Dates before 1970 are negative; undated is 0.
constexpr std::uint64_t kBias = std::uint64_t{1} << 63U;

void put(std::string& out, std::uint64_t number) {
  for (unsigned shift = 64; shift > 0; shift -= 8) {
    out.push_back(static_cast<char>(number >> (shift - 8)));
  }
}

}  // namespace

std::string order_value(std::optional<std::int64_t> published, std::string_view id) {
  std::string value;
  put(value, published ? static_cast<std::uint64_t>(*published) + kBias : 0);
  put(value, corpus::short_hash(id));
  return value;
}

std::optional<std::int64_t> published_in(std::string_view order_value) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < kNumberBytes; ++i) {
    number = (number << 8U) | static_cast<unsigned char>(order_value[i]);
  }
  if (number == 0) return std::nullopt;
  return static_cast<std::int64_t>(number - kBias);
}

std::string_view identity_in(std::string_view order_value) {
  return order_value.substr(kNumberBytes);
}

Ordering order_documents(BuiltDocuments& built, std::size_t sequences) {
  Ordering result;
  auto& documents = built.documents;
  std::ranges::sort(documents, {}, &BuiltDocument::sequence);
  std::unordered_map<std::string_view, std::uint32_t> last;  // id → place
  last.reserve(documents.size());
  for (std::uint32_t place = 0; place < documents.size(); ++place) {
    const auto [known, is_new] = last.try_emplace(documents[place].id, place);
    if (is_new) continue;
    const bool is_same = documents[known->second].content == documents[place].content;
    ++(is_same ? result.repeated : result.replaced);
    known->second = place;
  }
  auto& places = result.order.places;
  places.reserve(last.size());
  for (const auto& [id, place] : last) places.push_back(place);
  std::ranges::sort(places, [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(documents[a].order, documents[a].id) <
           std::tie(documents[b].order, documents[b].id);
  });
  result.order.numbers.assign(sequences, 0);
  for (std::uint32_t i = 0; i < places.size(); ++i) {
    result.order.numbers[documents[places[i]].sequence] = i + 1;
  }
  result.order.groups.resize(places.size());
  return result;
}

}  // namespace warta::indexer
