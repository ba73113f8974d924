// SPDX-License-Identifier: GPL-2.0-or-later
// An XML element becomes a tree of plain values. The only place that sees libxml2's XML parser.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace warta::corpus {

/// An element, or a text between elements. A value: it owns what is in it.
struct XmlNode {
  /// Of an element, empty for a text: with the prefix that its namespace usually has, whatever the
  /// document calls it: "content:encoded", "dc:creator", "atom:link", "media:group", "news:news";
  /// without one in RSS, NewsML, NITF, XHTML and sitemaps. Of other namespaces the prefix is as
  /// written.
  std::string name;
  std::string text;                                             ///< Of a text, references resolved.
  std::vector<std::pair<std::string, std::string>> attributes;  ///< As written, "xmlns:dc" too.
  std::vector<XmlNode> children;

  bool is_text() const { return name.empty(); }
  /// The value of an attribute; empty if there is none.
  std::string_view attribute(std::string_view attribute_name) const;
  /// The first child element of this name; null if there is none.
  const XmlNode* child(std::string_view child_name) const;
};

/// What a prefix stands for: {"dc", "http://purl.org/dc/elements/1.1/"}; {"", …} for names without
/// one.
using XmlSpaces = std::vector<std::pair<std::string, std::string>>;

/// The namespaces that an element declares.
XmlSpaces spaces_of(const XmlNode& element);

/// Why a text is no XML.
struct XmlError {
  std::size_t line = 0;  ///< Of the text, counted from 1.
  std::string reason;
};

/// The element that the text is. `outer` are the namespaces around it; the later one counts.
/// Refused is what does not begin with a tag (so that no document type is ever declared), is not
/// well-formed, not UTF-8, nested more than 100 deep, or has a text of more than 10 MB. Nothing is
/// loaded. Nobody but the caller bounds attributes: time is quadratic in those of one tag.
/// Thread-safe.
std::variant<XmlNode, XmlError> parse_xml(std::string_view text, const XmlSpaces& outer = {});

}  // namespace warta::corpus
