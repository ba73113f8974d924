// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/xml_fields.h"

#include <algorithm>
#include <utility>

#include "corpus/field_map.h"
#include "corpus/html_text.h"
#include "corpus/paragraphs.h"

namespace warta::corpus {
namespace {

// NITF calls a picture with its caption "media".
bool is_left_out(std::string_view name) { return name == "media" || is_unread(name); }

void add(const XmlNode& node, Paragraphs& paragraphs) {
  if (node.is_text()) return paragraphs.add(node.text);
  const std::string name = small_letters(node.name.substr(node.name.find(':') + 1));
  if (is_left_out(name)) return;
  const bool ends = is_block(name);
  if (ends) paragraphs.end();
  if (name == "td") paragraphs.add(" ");
  for (const XmlNode& child : node.children) add(child, paragraphs);
  if (ends) paragraphs.end();
}

void add_text(const XmlNode& node, Paragraphs& line) {
  line.add(node.text);
  for (const XmlNode& child : node.children) add_text(child, line);
}

void append_text(const XmlNode& node, std::string& text) {
  text += node.text;
  for (const XmlNode& child : node.children) append_text(child, text);
}

}  // namespace

std::string paragraphs_of(const XmlNode& element) {
  Paragraphs paragraphs;
  for (const XmlNode& child : element.children) add(child, paragraphs);
  return paragraphs.take();
}

std::string line_of(const XmlNode* element) {
  Paragraphs line;
  if (element != nullptr) add_text(*element, line);
  return line.take();
}

std::string text_in(const XmlNode& parent, std::string_view name) {
  std::string text;
  if (const XmlNode* const child = parent.child(name); child != nullptr) append_text(*child, text);
  return text;
}

std::string line_in(const XmlNode& parent, std::string_view name) {
  return line_of(parent.child(name));
}

std::string lines_in(const XmlNode& parent, std::string_view name) {
  Joined lines;
  for (const XmlNode& child : parent.children) {
    if (child.name == name) lines.add(line_of(&child));
  }
  return lines.take();
}

void Joined::add(std::string text) {
  if (text.empty() || std::ranges::find(texts_, text) != texts_.end()) return;
  texts_.push_back(std::move(text));
}

std::string Joined::take() {
  std::string joined;
  for (const std::string& text : texts_) joined.append(joined.empty() ? "" : ", ").append(text);
  texts_.clear();
  return joined;
}

const XmlNode* find_node(const XmlNode& from, std::string_view path) {
  const XmlNode* node = &from;
  while (node != nullptr && !path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    node = node->child(path.substr(0, slash));
    path.remove_prefix(std::min(path.size(), slash + 1));
  }
  return node;
}

std::string text_or_html(std::string_view text) {
  const bool is_plain = text.find_first_of("<&") == std::string_view::npos;
  return is_plain ? std::string(text) : html_text(text);
}

std::string line_or_html(std::string_view text) {
  std::string line = text_or_html(text);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

bool is_web_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

std::string absolute_url(std::string_view link, std::string_view base) {
  const std::size_t colon = link.find_first_of(":/?#");
  const bool has_scheme = colon != std::string_view::npos && colon > 0 && link[colon] == ':';
  if (link.empty() || has_scheme || link.starts_with("//") || !is_web_address(base)) {
    return std::string(link);
  }
  const std::size_t host_end = base.find('/', base.find("//") + 2);
  std::string absolute(base.substr(0, host_end));
  if (!link.starts_with('/')) {
    if (host_end != std::string_view::npos) absolute = base.substr(0, base.rfind('/'));
    absolute += '/';
  }
  return absolute.append(link);
}

}  // namespace warta::corpus
