// SPDX-License-Identifier: GPL-2.0-or-later
// Collects what a record says of an article, field by field, whatever the record is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "corpus/article.h"
#include "corpus/field_map.h"

namespace warta::corpus {

/// Of several values for one field one's own names win, then the first that is not empty; of dates
/// the first that can be read. So readers put what they trust most first. For one thread.
class FieldValues {
 public:
  /// `now` as in Cleaning.
  explicit FieldValues(std::optional<std::int64_t> now) : now_(now) {}

  /// Whether a value for this would be taken.
  bool wants(FieldTarget target) const;
  void put(FieldTarget target, std::string value);
  void put(Field field, std::string value) { put(FieldTarget{.field = field}, std::move(value)); }
  /// The article as it was collected, not yet finished. Tags are split at commas.
  Article take() { return std::move(article_); }

 private:
  bool put_date(Field field, std::string value);

  std::optional<std::int64_t> now_;
  Article article_;
  unsigned filled_ = 0, filled_by_own_ = 0;  // a bit a field
};

}  // namespace warta::corpus
