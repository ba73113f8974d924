// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/indexed_document.h"

#include <algorithm>

#include "indexer/schema/fields.h"

namespace warta::indexer {

void IndexedDocument::clear() {
  dictionary_.clear();
  wdfs_.clear();
  positions_.clear();
  values_.clear();
  terms_.clear();
  data.clear();
}

std::uint32_t IndexedDocument::add_term(std::string_view prefix, std::string_view text,
                                        std::uint32_t wdf) {
  name_ = prefix;
  name_ += schema::cut_text(text);
  const std::uint32_t number = dictionary_.add(name_);
  if (number == wdfs_.size()) wdfs_.push_back(0);
  wdfs_[number] += wdf;
  return number;
}

void IndexedDocument::scale_wdf(double factor) {
  for (std::uint32_t& wdf : wdfs_) {
    if (wdf == 0) continue;
    wdf = std::max(1U, static_cast<std::uint32_t>(wdf * factor + 0.5));
  }
}

void IndexedDocument::set_value(std::uint32_t slot, std::string value) {
  if (!value.empty()) values_.emplace_back(slot, std::move(value));
}

void IndexedDocument::arrange() {
  std::ranges::sort(values_);
  // Positions by term: counted, then put in their places, which keeps their order.
  ends_.assign(wdfs_.size() + 1, 0);
  for (const Position& item : positions_) ++ends_[item.term + 1];
  for (std::size_t i = 1; i < ends_.size(); ++i) ends_[i] += ends_[i - 1];
  sorted_positions_.resize(positions_.size());
  for (const Position& item : positions_) sorted_positions_[ends_[item.term]++] = item.position;
  const std::span<std::uint32_t> all(sorted_positions_);
  for (const std::uint32_t number : dictionary_.in_order()) {
    // ends_ has moved on by one term: where the term before ends, this one begins.
    const std::uint32_t begin = number == 0 ? 0 : ends_[number - 1];
    const auto own = all.subspan(begin, ends_[number] - begin);
    if (!std::ranges::is_sorted(own)) std::ranges::sort(own);
    // Not by ranges: clang 14 cannot read what libstdc++ 12 gives back.
    const auto different = std::unique(own.begin(), own.end()) - own.begin();
    terms_.push_back({dictionary_.name(number), dictionary_.hash_of(number), wdfs_[number],
                      own.first(static_cast<std::size_t>(different))});
  }
}

std::uint64_t IndexedDocument::length() const {
  std::uint64_t length = 0;
  for (const std::uint32_t wdf : wdfs_) length += wdf;
  return length;
}

Xapian::Document to_xapian(const IndexedDocument& document) {
  Xapian::Document copy;
  for (const DocumentTerm& term : document.terms()) {
    const std::string name(term.name);
    for (const std::uint32_t position : term.positions) copy.add_posting(name, position, 0);
    copy.add_term(name, term.wdf);
  }
  for (const auto& [slot, value] : document.values()) copy.add_value(slot, value);
  copy.set_data(document.data);
  return copy;
}

}  // namespace warta::indexer
