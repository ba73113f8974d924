// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/columns.h"

#include <utility>

#include "indexer/schema/fields.h"
#include "searcher/timeline.h"

namespace warta::searcher {

bool Columns::pay_for(std::size_t documents) {
  constexpr std::size_t kShare = 50;
  counted_ += documents;
  return counted_ * kShare >= database_.get_doccount();
}

const NameColumn& Columns::names(std::uint32_t slot) {
  NameColumn& column = names_[slot];
  if (!column.names.empty()) return column;
  column.numbers.assign(database_.get_lastdocid() + 1, 0);
  column.names.emplace_back();
  std::unordered_map<std::string, std::uint32_t> numbers;
  const auto end = database_.valuestream_end(slot);
  for (auto item = database_.valuestream_begin(slot); item != end; ++item) {
    const auto [known, is_new] =
        numbers.try_emplace(*item, static_cast<std::uint32_t>(column.names.size()));
    if (is_new) column.names.push_back(known->first);
    column.numbers[item.get_docid()] = known->second;
  }
  return column;
}

const DayColumn& Columns::days() {
  if (!days_.days.empty()) return days_;
  days_.days.assign(database_.get_lastdocid() + 1, DayColumn::kNone);
  const auto end = database_.valuestream_end(schema::slot::kPublished);
  for (auto item = database_.valuestream_begin(schema::slot::kPublished); item != end; ++item) {
    days_.days[item.get_docid()] = day_of(Xapian::sortable_unserialise(*item));
  }
  return days_;
}

}  // namespace warta::searcher
