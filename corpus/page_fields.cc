// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/page_fields.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/data/page_fields.tsv.h"
#include "corpus/html_text.h"
#include "corpus/json_fields.h"
#include "stemmer/data_file.h"

namespace warta::corpus {
namespace {

// The rows of data/page_fields.tsv: the field of each, and its number by place and name.
struct PageRows {
  PageRows() {
    const stemmer::DataFormat format{.kind = "page_fields", .least_fields = 3, .most_fields = 3};
    const std::string_view text = embedded::page_fields_tsv::kText;
    for (const auto& row : stemmer::parse_data_file(text, "page_fields.tsv", format)) {
      const auto field = field_called(row.fields[2]);
      if (!field) throw std::logic_error("page_fields.tsv: an unknown field");
      numbers.emplace(std::string(row.fields[0]) + ' ' + std::string(row.fields[1]), fields.size());
      fields.push_back(*field);
    }
  }

  std::vector<Field> fields;
  std::unordered_map<std::string, std::size_t> numbers;
};

const PageRows& page_rows() {
  static const PageRows kRows;
  return kRows;
}

// What one walk over the page finds.
struct Findings {
  std::vector<std::string> linked_data;  // scripts of JSON-LD
  std::vector<std::vector<std::string>> by_row{page_rows().fields.size()};
  std::vector<std::string> times, headings, titles;
  bool is_article = false;
};

void note(const std::string& where, std::string_view names, const std::string& value,
          Findings& found) {
  for (const std::string_view name : stemmer::split_list(names, ' ')) {
    const auto row = page_rows().numbers.find(where + ' ' + small_letters(name));
    if (row != page_rows().numbers.end() && !value.empty()) {
      found.by_row[row->second].push_back(value);
    }
  }
}

void note_meta(const HtmlNode& node, Findings& found) {
  const std::string value(node.attribute("content"));
  for (const char* const kind : {"property", "name", "itemprop"}) {
    note("meta", node.attribute(kind), value, found);
  }
  const bool is_type = node.attribute("property") == "og:type";
  found.is_article = found.is_article || (is_type && small_letters(value) == "article");
}

// An element says its value in an attribute, or by its text.
std::string value_of(const HtmlNode& node) {
  for (const char* const name : {"content", "datetime"}) {
    if (!node.attribute(name).empty()) return std::string(node.attribute(name));
  }
  return html_text(node);
}

void note_element(const HtmlNode& node, Findings& found) {
  if (node.name == "meta") return note_meta(node, found);
  if (node.name == "link") {
    return note("link", node.attribute("rel"), std::string(node.attribute("href")), found);
  }
  if (node.name == "title") found.titles.push_back(html_text(node));
  if (node.name == "h1") found.headings.push_back(html_text(node));
  if (node.name == "time") found.times.push_back(value_of(node));
  const std::string_view item = node.attribute("itemprop");
  if (!item.empty() && small_letters(item) != "articlebody") {
    note("item", item, value_of(node), found);
  }
}

void walk(const HtmlNode& node, Findings& found) {
  if (node.name == "script") {
    const bool is_linked = small_letters(node.attribute("type")) == "application/ld+json";
    if (is_linked && !node.children.empty()) found.linked_data.push_back(node.children[0].text);
  } else if (!node.is_text()) {
    note_element(node, found);
    for (const HtmlNode& child : node.children) walk(child, found);
  }
}

// "Fajar Nugraha" of "Rep: Fajar Nugraha".
std::string without_credit(const std::string& name) {
  constexpr std::size_t kLongestCredit = 12;
  const std::size_t colon = name.find(':');
  if (colon > kLongestCredit) return name;
  return name.substr(std::min(name.find_first_not_of(' ', colon + 1), name.size()));
}

// Several values are several people or key words; of everything else the first counts.
std::string joined(Field field, const std::vector<std::string>& values) {
  const bool names_people = field == Field::Author || field == Field::Editor;
  const bool takes_all = field == Field::Tags || names_people;
  std::string text;
  for (const std::string& value : values) {
    if (!text.empty() && !takes_all) break;
    text += (text.empty() ? "" : ", ") + (names_people ? without_credit(value) : value);
  }
  return text;
}

}  // namespace

bool collect_page_fields(const HtmlNode& page, const FieldMap& fields, FieldValues& values) {
  Findings found;
  walk(page, found);
  JsonFields json;
  for (const std::string& script : found.linked_data) {
    const std::string article = json.linked_article(script);
    if (article.empty()) continue;
    found.is_article = true;
    json.collect(article, fields, values);
  }
  // A heading is what a reader sees; metas carry the portal's name behind it.
  if (found.headings.size() == 1) values.put(Field::Title, found.headings[0]);
  for (std::size_t i = 0; i < found.by_row.size(); ++i) {
    const Field field = page_rows().fields[i];
    values.put(field, joined(field, found.by_row[i]));
  }
  for (std::string& time : found.times) values.put(Field::Published, std::move(time));
  for (std::string& title : found.titles) values.put(Field::Title, std::move(title));
  values.put(Field::Language, std::string(page.attribute("lang")));
  return found.is_article;
}

}  // namespace warta::corpus
