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

namespace {

// The places of the documents that stay, of those with one id the last.
std::vector<std::uint32_t> last_of_each_id(const std::vector<BuiltDocument>& documents,
                                           Ordering& result) {
  std::unordered_map<std::string_view, std::uint32_t> last;  // id → place
  last.reserve(documents.size());
  for (std::uint32_t place = 0; place < documents.size(); ++place) {
    const auto [known, is_new] = last.try_emplace(documents[place].id, place);
    if (is_new) continue;
    const bool is_same = documents[known->second].content == documents[place].content;
    ++(is_same ? result.repeated : result.replaced);
    known->second = place;
  }
  std::vector<std::uint32_t> places;
  places.reserve(last.size());
  for (const auto& [id, place] : last) places.push_back(place);
  return places;
}

}  // namespace

Ordering order_documents(BuiltDocuments& built, std::size_t sequences, const LiveDocuments& live,
                         const std::vector<bool>& leaves) {
  Ordering result;
  auto& documents = built.documents;
  std::ranges::sort(documents, {}, &BuiltDocument::sequence);
  struct Item {
    std::string_view order, id;
    DocumentPlace place;
  };
  std::vector<Item> items;
  for (const std::uint32_t place : last_of_each_id(documents, result)) {
    items.push_back({documents[place].order, documents[place].id, {false, place}});
  }
  std::uint32_t last_number = 0;
  for (std::size_t i = 0; i < live.all().size(); ++i) {
    const LiveDocument& item = live.all()[i];
    last_number = item.number;
    if (!leaves[i]) items.push_back({item.order, {}, {true, item.number}});
  }
  std::ranges::sort(items, [](const Item& a, const Item& b) {
    return std::tie(a.order, a.id) < std::tie(b.order, b.id);
  });
  DocumentOrder& order = result.order;
  order.numbers.assign(sequences, 0);
  order.old_numbers.assign(std::size_t{last_number} + 1, 0);
  for (const Item& item : items) {
    order.places.push_back(item.place);
    const auto number = static_cast<std::uint32_t>(order.places.size());
    if (item.place.is_old) {
      order.old_numbers[item.place.place] = number;
    } else {
      order.numbers[documents[item.place.place].sequence] = number;
    }
  }
  return result;
}

Ordering order_documents(BuiltDocuments& built, std::size_t sequences) {
  return order_documents(built, sequences, LiveDocuments(), {});
}

}  // namespace warta::indexer
