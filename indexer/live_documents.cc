// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/live_documents.h"

#include <algorithm>

#include "indexer/document_builder.h"
#include "indexer/schema/fields.h"

namespace warta::indexer {
namespace {

namespace slot = schema::slot;

// Goes through the values of a slot beside the documents, both in the order of their numbers.
template <typename Take>
void each_value(const Xapian::Database& database, std::uint32_t slot_number,
                std::vector<LiveDocument>& documents, const Take& take) {
  auto document = documents.begin();
  const auto end = database.valuestream_end(slot_number);
  for (auto at = database.valuestream_begin(slot_number); at != end; ++at) {
    while (document != documents.end() && document->number < at.get_docid()) ++document;
    if (document == documents.end()) return;
    take(*document, *at);
  }
}

}  // namespace

LiveDocuments::LiveDocuments(const Xapian::Database& database) {
  all_.reserve(database.get_doccount());
  const auto end = database.valuestream_end(slot::kOrder);
  for (auto at = database.valuestream_begin(slot::kOrder); at != end; ++at) {
    all_.push_back({.number = at.get_docid(), .order = *at});
  }
  each_value(database, slot::kCopyGroup, all_,
             [](LiveDocument& document, std::string value) { document.group = std::move(value); });
  each_value(database, slot::kCopyKeys, all_, [](LiveDocument& document, const std::string& value) {
    document.keys = decode_keys(value);
  });
  each_value(database, slot::kRecord, all_, [](LiveDocument& document, const std::string& value) {
    document.record = record_in(value);
  });
  by_record_.reserve(all_.size());
  for (std::uint32_t place = 0; place < all_.size(); ++place) {
    if (all_[place].record != 0) by_record_.emplace(all_[place].record, place);
  }
}

const std::uint32_t* LiveDocuments::place_of_record(std::uint64_t record) const {
  const auto found = by_record_.find(record);
  return found == by_record_.end() ? nullptr : &found->second;
}

std::uint32_t LiveDocuments::place_of(Xapian::docid number) const {
  const auto found = std::ranges::lower_bound(all_, number, {}, &LiveDocument::number);
  return static_cast<std::uint32_t>(found - all_.begin());
}

}  // namespace warta::indexer
