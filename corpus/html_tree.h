// SPDX-License-Identifier: GPL-2.0-or-later
// HTML of any quality becomes a tree of plain values.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace warta::corpus {

/// An element, or a text between elements. A value: it owns what is in it.
struct HtmlNode {
  std::string name;  ///< Of an element, in small letters; empty for a text.
  std::string text;  ///< Of a text, entities resolved; of script and style as it stands.
  std::vector<std::pair<std::string, std::string>> attributes;  ///< Names in small letters.
  std::vector<HtmlNode> children;

  bool is_text() const { return name.empty(); }
  /// The value of an attribute; empty if there is none.
  std::string_view attribute(std::string_view attribute_name) const;
};

/// The html element of a page, or of one made around a fragment; or the reason why it cannot be
/// read: nested more than 250 deep, a tag with more than 2,000 attributes. Everything else that is
/// wrong is mended as libxml2's parser does. `charset` is what the sender said of the encoding,
/// empty if nothing; bytes that are UTF-8 are read as such whatever is said. Nothing is loaded. All
/// text that comes out is UTF-8. Thread-safe.
std::variant<HtmlNode, std::string> parse_html(std::string_view html,
                                               std::string_view charset = {});

}  // namespace warta::corpus
