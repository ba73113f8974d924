// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/nitf_article.h"

#include <algorithm>
#include <utility>

#include "corpus/field_map.h"
#include "corpus/xml_fields.h"

namespace warta::corpus {
namespace {

std::string line_at(const XmlNode& from, std::string_view path) {
  return line_of(find_node(from, path));
}

std::string attribute_at(const XmlNode& from, std::string_view path, std::string_view name) {
  const XmlNode* const node = find_node(from, path);
  return node == nullptr ? "" : std::string(node->attribute(name));
}

// The name in a byline; what the person does (byttl) is no part of it.
std::string author_of(const XmlNode& head) {
  const XmlNode* const byline = head.child("byline");
  if (byline == nullptr) return "";
  if (std::string person = lines_in(*byline, "person"); !person.empty()) return person;
  XmlNode bare = *byline;
  std::erase_if(bare.children, [](const XmlNode& child) { return child.name == "byttl"; });
  return without_by(line_of(&bare));
}

std::string place_in(const XmlNode& head) {
  const XmlNode* const dateline = head.child("dateline");
  if (dateline == nullptr) return "";
  std::string location = line_in(*dateline, "location");
  return place_of_dateline(location.empty() ? line_of(dateline) : location);
}

std::string keywords_of(const XmlNode& nitf) {
  Joined keywords;
  if (const XmlNode* const list = find_node(nitf, "head/docdata/key-list"); list != nullptr) {
    for (const XmlNode& keyword : list->children) {
      keywords.add(std::string(keyword.attribute("key")));
    }
  }
  return keywords.take();
}

// The credits that stand at the end are read where the rules of boilerplate look for them.
std::string body_of(const XmlNode& body) {
  std::string text;
  if (const XmlNode* const content = body.child("body.content"); content != nullptr) {
    text = paragraphs_of(*content);
  }
  const std::string tagline = line_at(body, "body.end/tagline");
  if (!text.empty() && !tagline.empty()) text += '\n' + tagline;
  return text;
}

void read_body(const XmlNode& body, FieldValues& values) {
  if (const XmlNode* const head = body.child("body.head"); head != nullptr) {
    const XmlNode* const hedline = head->child("hedline");
    values.put(Field::Title, hedline == nullptr ? "" : line_in(*hedline, "hl1"));
    if (const XmlNode* const abstract = head->child("abstract"); abstract != nullptr) {
      values.put(Field::Lead, paragraphs_of(*abstract));
    }
    values.put(Field::Lead, hedline == nullptr ? "" : line_in(*hedline, "hl2"));
    values.put(Field::Author, author_of(*head));
    values.put(Field::Place, place_in(*head));
    values.put(Field::Agency, line_in(*head, "distributor"));
  }
  values.put(Field::Body, body_of(body));
  values.put(Field::Language, std::string(body.attribute("xml:lang")));
}

void read_docdata(const XmlNode& nitf, FieldValues& values) {
  values.put(Field::Id, attribute_at(nitf, "head/docdata/doc-id", "id-string"));
  for (const std::string_view date : {"head/docdata/date.issue", "head/docdata/date.release"}) {
    put_date(Field::Published, attribute_at(nitf, date, "norm"), values);
  }
  put_date(Field::Published, attribute_at(nitf, "body/body.head/dateline/story.date", "norm"),
           values);
  put_date(Field::Published, attribute_at(nitf, "head/pubdata", "date.publication"), values);
  values.put(Field::Tags, keywords_of(nitf));
  values.put(Field::Category,
             attribute_at(nitf, "head/tobject/tobject.subject", "tobject.subject.type"));
}

}  // namespace

std::string without_by(std::string line) {
  const std::string small = small_letters(line);
  for (const std::string_view word : {"oleh: ", "oleh ", "by: ", "by "}) {
    if (small.starts_with(word)) return line.substr(word.size());
  }
  return line;
}

std::string place_of_dateline(std::string_view dateline) {
  std::string_view place = dateline.substr(0, dateline.find_first_of(",("));
  return std::string(place.substr(0, place.find_last_not_of(" -") + 1));
}

void put_date(Field field, std::string text, FieldValues& values) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  constexpr std::size_t kDay = 8;
  if (text.size() < kDay || !std::all_of(text.begin(), text.begin() + kDay, is_digit)) {
    return values.put(field, std::move(text));
  }
  std::string date = text.substr(0, 4) + '-' + text.substr(4, 2) + '-' + text.substr(6, 2);
  std::string_view rest = std::string_view(text).substr(kDay);
  if (rest.size() >= 7 && rest[0] == 'T' && is_digit(rest[1])) {
    date.append(rest.substr(0, 3)).append(":").append(rest.substr(3, 2)).append(":");
    rest.remove_prefix(5);
  }
  date += rest;
  values.put(field == Field::Published ? Field::PublishedText : Field::UpdatedText,
             std::move(text));
  values.put(field, std::move(date));
}

std::string nitf_withdrawal(const XmlNode& nitf) {
  const std::string status = attribute_at(nitf, "head/docdata", "management-status");
  return status == "canceled" || status == "withheld" ? status : "";
}

void read_nitf(const XmlNode& nitf, FieldValues& values) {
  read_docdata(nitf, values);
  if (const XmlNode* const body = nitf.child("body"); body != nullptr) read_body(*body, values);
  values.put(Field::Title, line_at(nitf, "head/title"));
  values.put(Field::Source, attribute_at(nitf, "head/pubdata", "name"));
  values.put(Field::Source, attribute_at(nitf, "head/docdata/doc.copyright", "holder"));
  values.put(Field::Language, std::string(nitf.attribute("xml:lang")));
}

}  // namespace warta::corpus
