// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/json_article.h"

#include "corpus/field_values.h"
#include "corpus/finish_article.h"

namespace warta::corpus {

std::variant<Article, std::string> JsonArticleReader::read(const std::string& record) {
  FieldValues values(cleaning_.now);
  std::string reason = json_.collect(record, fields_, values);
  was_object_ = reason.empty();
  if (!was_object_) return reason;
  return finish_article(values.take(), cleaning_);
}

}  // namespace warta::corpus
