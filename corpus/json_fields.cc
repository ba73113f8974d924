// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/json_fields.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

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
void collect_members(const simdjson::dom::object& object, const std::string& way,
                     const FieldMap& fields, FieldValues& values) {
  for (const auto& [key, value] : object) {
    const std::string name = way + small_letters(key);
    const auto target = fields.find(name);
    if (target && values.wants(*target)) values.put(*target, text_of(value));
    if (value.is_object() && fields.leads_on(name)) {
      collect_members(simdjson::dom::object(value), name + '.', fields, values);
    }
  }
}

// schema.org's kinds of articles, in the order of their names.
constexpr std::array<std::string_view, 11> kArticleTypes{
    "AnalysisNewsArticle",  "Article",           "AskPublicNewsArticle", "BackgroundNewsArticle",
    "BlogPosting",          "LiveBlogPosting",   "NewsArticle",          "OpinionNewsArticle",
    "ReportageNewsArticle", "ReviewNewsArticle", "SocialMediaPosting"};

bool is_article_type(const element& type) {
  if (type.is_string()) return std::ranges::binary_search(kArticleTypes, std::string_view(type));
  simdjson::dom::array types;
  if (type.get(types) != simdjson::SUCCESS) return false;
  return std::ranges::any_of(types, [](const element& item) {
    return item.is_string() && std::ranges::binary_search(kArticleTypes, std::string_view(item));
  });
}

std::string article_within(const element& value) {
  if (value.is_array()) {
    for (const element item : simdjson::dom::array(value)) {
      if (std::string found = article_within(item); !found.empty()) return found;
    }
  }
  simdjson::dom::object object;
  if (value.get(object) != simdjson::SUCCESS) return "";
  element part;
  if (object["@type"].get(part) == simdjson::SUCCESS && is_article_type(part)) {
    return simdjson::minify(value);
  }
  for (const char* const name : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    if (object[name].get(part) != simdjson::SUCCESS) continue;
    if (std::string found = article_within(part); !found.empty()) return found;
  }
  return "";
}

// What pages do to their JSON: line feeds as they are in texts, a comma too many, a comment around.
std::string mended(std::string_view json) {
  constexpr std::string_view kCdata = "<![CDATA[";
  if (const auto at = json.find(kCdata); at < json.find('{'))
    json.remove_prefix(at + kCdata.size());
  json = json.substr(0, json.rfind("]]>"));
  json = json.substr(0, json.find_last_of("}]") + 1);
  json.remove_prefix(std::min(json.find_first_of("{["), json.size()));
  std::string good;
  good.reserve(json.size());
  for (const char c : json) {
    if (c == '}' || c == ']') {
      const std::size_t last = good.find_last_not_of(' ');
      if (last != std::string::npos && good[last] == ',') good.resize(last);
    }
    good += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return good;
}

}  // namespace

struct JsonFields::Parser {
  simdjson::dom::parser dom;
};

JsonFields::JsonFields() : parser_(std::make_unique<Parser>()) {}
JsonFields::~JsonFields() = default;

std::string JsonFields::collect(const std::string& object, const FieldMap& fields,
                                FieldValues& values) {
  element root;
  if (const auto error = parser_->dom.parse(object).get(root); error != simdjson::SUCCESS) {
    return "not JSON: " + std::string(simdjson::error_message(error));
  }
  simdjson::dom::object members;
  if (root.get(members) != simdjson::SUCCESS) return "not a JSON object";
  collect_members(members, "", fields, values);
  return "";
}

std::string JsonFields::linked_article(const std::string& json) {
  element root;
  if (parser_->dom.parse(json).get(root) != simdjson::SUCCESS &&
      parser_->dom.parse(mended(json)).get(root) != simdjson::SUCCESS) {
    return "";
  }
  return article_within(root);
}

}  // namespace warta::corpus
