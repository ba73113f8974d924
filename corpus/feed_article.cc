// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/feed_article.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "corpus/html_text.h"
#include "corpus/xml_fields.h"

namespace warta::corpus {
namespace {

std::string first_of(std::string one, std::string other) {
  return one.empty() ? std::move(other) : std::move(one);
}

// RSS wants "redaksi@example.com (Sinta Dewi)"; what stands in brackets is the author then.
std::string rss_author(const XmlNode& item) {
  std::string author = line_in(item, "author");
  const std::size_t open = author.find('(');
  if (author.find('@') >= open || !author.ends_with(')')) return author;
  return author.substr(open + 1, author.size() - open - 2);
}

// The address of an atom:link: the page of the article, not its feed or its pictures.
std::string alternate_link(const XmlNode& parent) {
  for (const XmlNode& link : parent.children) {
    if (link.name != "atom:link" && link.name != "link") continue;
    const std::string_view relation = link.attribute("rel");
    if (relation.empty() || relation == "alternate") return std::string(link.attribute("href"));
  }
  return "";
}

// A name that is unique in one feed only would let the articles of another one be taken for copies:
// an address is better, and most such names are addresses.
void put_identity(const std::string& link, std::string name, std::string_view base,
                  FieldValues& values) {
  if (link.empty() && !is_web_address(name)) return values.put(Field::Id, std::move(name));
  values.put(Field::Url, absolute_url(link.empty() ? name : link, base));
}

void put_texts(std::string content, std::string summary, FieldValues& values) {
  if (content.empty()) return values.put(Field::Body, std::move(summary));
  values.put(Field::Body, std::move(content));
  values.put(Field::Lead, std::move(summary));
}

void put_first(const XmlNode& parent, std::initializer_list<std::string_view> names, Field field,
               FieldValues& values) {
  for (const std::string_view name : names) values.put(field, line_in(parent, name));
}

// The first category is the section, all together are key words.
void put_categories(Joined categories, std::string first, FieldValues& values) {
  values.put(Field::Tags, categories.take());
  values.put(Field::Category, std::move(first));
}

void put_rss_categories(const XmlNode& item, FieldValues& values) {
  Joined categories;
  std::string first;
  for (const std::string_view name : {"category", "dc:subject", "media:keywords"}) {
    for (const XmlNode& child : item.children) {
      if (child.name != name) continue;
      std::string category = line_or_html(line_of(&child));
      if (first.empty() && name != "media:keywords") first = category;
      categories.add(std::move(category));
    }
  }
  put_categories(std::move(categories), std::move(first), values);
}

// Atom's own elements have its namespace; feeds without one mean it all the same.
const XmlNode* atom_child(const XmlNode& parent, const std::string& name) {
  const XmlNode* const child = parent.child("atom:" + name);
  return child != nullptr ? child : parent.child(name);
}

bool has_elements(const XmlNode& node) {
  return std::ranges::any_of(node.children, [](const XmlNode& child) { return !child.is_text(); });
}

// Some feeds forget to wrap their markup: it comes as elements.
std::string body_in(const XmlNode& item, std::string_view name) {
  const XmlNode* const body = item.child(name);
  if (body == nullptr) return "";
  return has_elements(*body) ? paragraphs_of(*body) : text_or_html(text_in(item, name));
}

std::string atom_text(const XmlNode* element) {
  if (element == nullptr || !element->attribute("src").empty()) return "";
  const std::string_view type = element->attribute("type");
  if (type == "html" || type == "text/html") return html_text(line_of(element));
  if (has_elements(*element)) return paragraphs_of(*element);
  if (!type.empty() && type != "text" && type != "text/plain") return "";
  std::string text;
  for (const XmlNode& child : element->children) text += child.text;
  return text;
}

std::string atom_line(const XmlNode* element) {
  std::string line = atom_text(element);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

std::string atom_authors(const XmlNode& parent) {
  Joined authors;
  for (const XmlNode& child : parent.children) {
    if (child.name == "atom:author" || child.name == "author") {
      authors.add(line_of(atom_child(child, "name")));
    }
  }
  return authors.take();
}

void put_atom_categories(const XmlNode& entry, FieldValues& values) {
  Joined categories;
  std::string first;
  for (const XmlNode& child : entry.children) {
    if (child.name != "atom:category" && child.name != "category") continue;
    std::string category(child.attribute("label"));
    if (category.empty()) category = child.attribute("term");
    if (first.empty()) first = category;
    categories.add(std::move(category));
  }
  put_categories(std::move(categories), std::move(first), values);
}

}  // namespace

FeedHead read_rss_head(const XmlNode& root) {
  const XmlNode* const channel = root.child("channel");
  if (channel == nullptr) return {};
  FeedHead head{
      .title = line_or_html(line_in(*channel, "title")),
      .language = first_of(line_in(*channel, "language"), line_in(*channel, "dc:language")),
      .base = std::string(root.attribute("xml:base"))};
  head.language = first_of(std::move(head.language), std::string(root.attribute("xml:lang")));
  head.base = first_of(std::move(head.base), line_in(*channel, "link"));
  return head;
}

FeedHead read_atom_head(const XmlNode& root) {
  FeedHead head{.title = atom_line(atom_child(root, "title")),
                .language = std::string(root.attribute("xml:lang")),
                .base = std::string(root.attribute("xml:base"))};
  head.base = first_of(std::move(head.base), alternate_link(root));
  return head;
}

void read_rss_item(const XmlNode& item, const FeedHead& head, FieldValues& values) {
  values.put(Field::Title,
             line_or_html(first_of(line_in(item, "title"), line_in(item, "media:title"))));
  std::string link = first_of(line_in(item, "feedburner:origLink"), line_in(item, "link"));
  link = first_of(std::move(link), alternate_link(item));
  std::string name = first_of(line_in(item, "guid"), std::string(item.attribute("rdf:about")));
  const std::string base = first_of(std::string(item.attribute("xml:base")), head.base);
  put_identity(link, std::move(name), base, values);
  std::string content = body_in(item, "content:encoded");
  std::string summary = body_in(item, "description");
  put_texts(std::move(content), std::move(summary), values);
  put_first(item, {"pubDate", "dc:date", "atom:published", "dcterms:created"}, Field::Published,
            values);
  put_first(item, {"atom:updated", "dcterms:modified"}, Field::Updated, values);
  values.put(Field::Author, lines_in(item, "dc:creator"));
  values.put(Field::Author, rss_author(item));
  values.put(Field::Author, atom_authors(item));
  put_first(item, {"source", "dc:publisher"}, Field::Source, values);
  values.put(Field::Source, head.title);
  put_rss_categories(item, values);
  put_first(item, {"dc:language"}, Field::Language, values);
  values.put(Field::Language, head.language);
}

void read_atom_entry(const XmlNode& entry, const FeedHead& head, FieldValues& values) {
  values.put(Field::Title, atom_line(atom_child(entry, "title")));
  const std::string base = first_of(std::string(entry.attribute("xml:base")), head.base);
  put_identity(alternate_link(entry), line_of(atom_child(entry, "id")), base, values);
  put_texts(atom_text(atom_child(entry, "content")), atom_text(atom_child(entry, "summary")),
            values);
  values.put(Field::Published, line_of(atom_child(entry, "published")));
  values.put(Field::Updated, line_of(atom_child(entry, "updated")));
  values.put(Field::Author, atom_authors(entry));
  if (const XmlNode* const source = atom_child(entry, "source"); source != nullptr) {
    values.put(Field::Author, atom_authors(*source));
    values.put(Field::Source, atom_line(atom_child(*source, "title")));
  }
  values.put(Field::Source, head.title);
  put_atom_categories(entry, values);
  values.put(Field::Language, std::string(entry.attribute("xml:lang")));
  values.put(Field::Language, head.language);
}

bool read_sitemap_url(const XmlNode& url, FieldValues& values) {
  const XmlNode* const news = url.child("news:news");
  if (news == nullptr) return false;
  values.put(Field::Url, line_in(url, "loc"));
  values.put(Field::Title, line_in(*news, "news:title"));
  values.put(Field::Published, line_in(*news, "news:publication_date"));
  values.put(Field::Updated, line_in(url, "lastmod"));
  values.put(Field::Tags, line_in(*news, "news:keywords"));
  if (const XmlNode* const publication = news->child("news:publication"); publication != nullptr) {
    values.put(Field::Source, line_in(*publication, "news:name"));
    values.put(Field::Language, line_in(*publication, "news:language"));
  }
  return true;
}

}  // namespace warta::corpus
