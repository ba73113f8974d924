// SPDX-License-Identifier: GPL-2.0-or-later
// What an object of JSON says of an article.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "corpus/field_map.h"
#include "corpus/field_values.h"

namespace warta::corpus {

/// Reads JSON, one text after another, reusing its memory. For one thread.
class JsonFields {
 public:
  JsonFields();
  ~JsonFields();

  /// Puts what the object says into `values`, in its order. Gives the reason if the text is no JSON
  /// object, else an empty one. Any bytes will do. Values that are numbers are taken as written,
  /// lists joined by commas, objects by their "name".
  std::string collect(const std::string& object, const FieldMap& fields, FieldValues& values);

  /// The first object in `json` of one of schema.org's kinds of articles (NewsArticle, Article,
  /// ReportageNewsArticle, BlogPosting …), in lists and in "@graph" too, as JSON; empty if there is
  /// none. JSON that a page spoilt is mended where that is safe: raw line feeds in texts, commas
  /// before an end, comments of HTML around it.
  std::string linked_article(const std::string& json);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace warta::corpus
