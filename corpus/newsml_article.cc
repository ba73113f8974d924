// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/newsml_article.h"

#include <initializer_list>
#include <string_view>
#include <utility>

#include "corpus/html_text.h"
#include "corpus/nitf_article.h"
#include "corpus/xml_fields.h"

namespace warta::corpus {
namespace {

// "canceled" of the code "stat:canceled".
std::string_view code_of(const XmlNode* element) {
  if (element == nullptr) return "";
  const std::string_view code = element->attribute("qcode");
  return code.substr(code.find(':') + 1);
}

// What a person or a thing is called, if not by a code alone.
std::string name_of(const XmlNode* element) {
  if (element == nullptr) return "";
  std::string name = line_in(*element, "name");
  return name.empty() ? std::string(element->attribute("literal")) : name;
}

std::string names_of(const XmlNode& parent, std::initializer_list<std::string_view> elements) {
  Joined names;
  for (const std::string_view element : elements) {
    for (const XmlNode& child : parent.children) {
      if (child.name != element) continue;
      std::string name = name_of(&child);
      names.add(name.empty() && element == "keyword" ? line_of(&child) : std::move(name));
    }
  }
  return names.take();
}

void read_item_meta(const XmlNode& meta, FieldValues& values) {
  const XmlNode* const provider = meta.child("provider");
  values.put(Field::Source, name_of(provider));
  values.put(Field::Source, std::string(code_of(provider)));
  put_date(Field::Published, line_in(meta, "firstCreated"), values);
  put_date(Field::Published, line_in(meta, "versionCreated"), values);
  put_date(Field::Updated, line_in(meta, "versionCreated"), values);
}

void read_content_meta(const XmlNode& meta, FieldValues& values) {
  values.put(Field::Title, line_in(meta, "headline"));
  values.put(Field::Agency, line_in(meta, "creditline"));
  values.put(Field::Author, without_by(line_in(meta, "by")));
  values.put(Field::Author, names_of(meta, {"creator"}));
  values.put(Field::Place, name_of(meta.child("located")));
  values.put(Field::Place, place_of_dateline(line_in(meta, "dateline")));
  put_date(Field::Published, line_in(meta, "contentCreated"), values);
  put_date(Field::Updated, line_in(meta, "contentModified"), values);
  values.put(Field::Category, name_of(meta.child("subject")));
  values.put(Field::Tags, names_of(meta, {"keyword", "subject"}));
  values.put(Field::Lead, line_in(meta, "description"));
  if (const XmlNode* const language = meta.child("language"); language != nullptr) {
    values.put(Field::Language, std::string(language->attribute("tag")));
  }
}

void read_inline_xml(const XmlNode& inline_xml, FieldValues& values) {
  if (const XmlNode* const nitf = inline_xml.child("nitf"); nitf != nullptr) {
    return read_nitf(*nitf, values);
  }
  const XmlNode* const html = inline_xml.child("html");
  const XmlNode* const body = html == nullptr ? nullptr : html->child("body");
  values.put(Field::Body, paragraphs_of(body == nullptr ? inline_xml : *body));
}

void read_inline_data(const XmlNode& data, FieldValues& values) {
  if (!data.attribute("encoding").empty()) return;
  const bool is_html = data.attribute("contenttype").find("html") != std::string_view::npos;
  std::string text;
  for (const XmlNode& child : data.children) text += child.text;
  values.put(Field::Body, is_html ? html_text(text) : std::move(text));
}

void read_content(const XmlNode& content, FieldValues& values) {
  for (const XmlNode& child : content.children) {
    if (child.name == "inlineXML") read_inline_xml(child, values);
    if (child.name == "inlineData") read_inline_data(child, values);
  }
}

}  // namespace

bool is_text_item(const XmlNode& news_item) {
  const std::string_view kind = code_of(find_node(news_item, "itemMeta/itemClass"));
  return kind.empty() || kind == "text" || kind == "composite";
}

std::string newsml_withdrawal(const XmlNode& news_item) {
  const std::string_view status = code_of(find_node(news_item, "itemMeta/pubStatus"));
  return status == "canceled" || status == "withheld" ? std::string(status) : "";
}

void read_news_item(const XmlNode& news_item, FieldValues& values) {
  values.put(Field::Id, std::string(news_item.attribute("guid")));
  const XmlNode* const content_meta = news_item.child("contentMeta");
  const XmlNode* const item_meta = news_item.child("itemMeta");
  if (content_meta != nullptr) read_content_meta(*content_meta, values);
  if (item_meta != nullptr) read_item_meta(*item_meta, values);
  if (const XmlNode* const set = news_item.child("contentSet"); set != nullptr) {
    read_content(*set, values);
  }
  if (item_meta != nullptr) values.put(Field::Title, line_in(*item_meta, "title"));
  if (content_meta != nullptr) values.put(Field::Title, line_in(*content_meta, "slugline"));
  values.put(Field::Language, std::string(news_item.attribute("xml:lang")));
}

}  // namespace warta::corpus
