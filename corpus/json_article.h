// SPDX-License-Identifier: GPL-2.0-or-later
// One JSON object becomes one article.
#pragma once

#include <string>
#include <variant>

#include "corpus/article.h"
#include "corpus/cleaning.h"
#include "corpus/field_map.h"
#include "corpus/json_fields.h"

namespace warta::corpus {

/// The longest record of JSON or of a table that is read.
inline constexpr std::size_t kMostRecordBytes = 64UL << 20U;

/// Reads objects one after another. For one thread; rules and names must outlive it.
class JsonArticleReader {
 public:
  JsonArticleReader(const Cleaning& cleaning, const FieldMap& fields)
      : cleaning_(cleaning), fields_(fields) {}

  /// The finished article of a record's text, or the reason why there is none. Any bytes will do.
  std::variant<Article, std::string> read(const std::string& record);
  /// Whether what was read last was an object at all.
  bool was_object() const { return was_object_; }

 private:
  JsonFields json_;
  const Cleaning& cleaning_;
  const FieldMap& fields_;
  bool was_object_ = false;
};

}  // namespace warta::corpus
