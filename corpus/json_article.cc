// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/json_article.h"

#include <simdjson.h>

#include <utility>

#include "corpus/field_values.h"
#include "corpus/finish_article.h"

namespace warta::corpus {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

// The value as text: numbers as written, lists joined by commas, an object by its "name".
std::string text_of(const element& value) {
  switch (value.type()) {
    case element_type::STRING:
      return std::string(std::string_view(value));
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
      return simdjson::minify(value);
    case element_type::ARRAY: {
      std::string joined;
      for (const element item : simdjson::dom::array(value)) {
        const std::string text = item.is_array() ? "" : text_of(item);
        if (text.empty()) continue;
        if (!joined.empty()) joined += ", ";
        joined += text;
      }
      return joined;
    }
    case element_type::OBJECT: {
      element name;
      if (value["name"].get(name) == simdjson::SUCCESS && name.is_string()) return text_of(name);
      return "";
    }
    default:
      return "";
  }
}

// Collects the fields of an object that is reached by `way` ("content.", or nothing).
void collect(const simdjson::dom::object& object, const std::string& way, const FieldMap& fields,
             FieldValues& values) {
  for (const auto& [key, value] : object) {
    const std::string name = way + small_letters(key);
    const auto target = fields.find(name);
    if (target && values.wants(*target)) values.put(*target, text_of(value));
    if (value.is_object() && fields.leads_on(name)) {
      collect(simdjson::dom::object(value), name + '.', fields, values);
    }
  }
}

}  // namespace

struct JsonArticleReader::Parser {
  simdjson::dom::parser dom;
};

JsonArticleReader::JsonArticleReader(const Cleaning& cleaning, const FieldMap& fields)
    : parser_(std::make_unique<Parser>()), cleaning_(cleaning), fields_(fields) {}

JsonArticleReader::~JsonArticleReader() = default;

std::variant<Article, std::string> JsonArticleReader::read(const std::string& record) {
  was_object_ = false;
  element root;
  if (const auto error = parser_->dom.parse(record).get(root); error != simdjson::SUCCESS) {
    return "not JSON: " + std::string(simdjson::error_message(error));
  }
  simdjson::dom::object object;
  if (root.get(object) != simdjson::SUCCESS) return "not a JSON object";
  was_object_ = true;
  FieldValues values(cleaning_.now);
  collect(object, "", fields_, values);
  return finish_article(values.take(), cleaning_);
}

}  // namespace warta::corpus
