// SPDX-License-Identifier: GPL-2.0-or-later
// What the readers of XML news have in common: texts out of elements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/xml_tree.h"

namespace warta::corpus {

/// The paragraphs of an element with markup as HTML and NITF have it, separated by '\n'; without
/// scripts, captions and other things that are no text of an article.
std::string paragraphs_of(const XmlNode& element);

/// All text in an element as one line; empty if there is no element.
std::string line_of(const XmlNode* element);

/// All text in the first child of this name, as it stands; empty if there is none.
std::string text_in(const XmlNode& parent, std::string_view name);

/// The line of the first child of this name; empty if there is none.
std::string line_in(const XmlNode& parent, std::string_view name);

/// The lines of all children of this name, each once, joined by ", ".
std::string lines_in(const XmlNode& parent, std::string_view name);

/// Joins texts that are not empty, each once, by ", ".
class Joined {
 public:
  void add(std::string text);
  std::string take();

 private:
  std::vector<std::string> texts_;
};

/// The descendant that a path of names leads to, "body/body.head/hedline", by the first child of
/// each; null if there is none.
const XmlNode* find_node(const XmlNode& from, std::string_view path);

/// The readable text of what may be HTML or plain: markup and references are resolved if there are
/// any, else the text stays as it is.
std::string text_or_html(std::string_view text);

/// The same as one line.
std::string line_or_html(std::string_view text);

/// An address as it is seen from `base`, which may be empty; simple cases only.
std::string absolute_url(std::string_view link, std::string_view base);

/// Whether this is an address of a page: http:// or https://.
bool is_web_address(std::string_view text);

}  // namespace warta::corpus
