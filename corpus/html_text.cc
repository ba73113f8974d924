// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/html_text.h"

#include <algorithm>
#include <array>

#include "corpus/field_map.h"
#include "corpus/paragraphs.h"

namespace warta::corpus {
namespace {

// In the order of their names.
constexpr std::array<std::string_view, 22> kUnread{
    "audio",  "button", "canvas", "embed", "footer",   "form",    "head",     "iframe",
    "input",  "link",   "map",    "math",  "meta",     "nav",     "noscript", "object",
    "script", "select", "style",  "svg",   "template", "textarea"};

// The tags that a text with markup has.
constexpr std::array<std::string_view, 16> kCommonTags{
    "a", "b",   "blockquote", "br", "div",  "em",     "h2",    "h3",
    "i", "img", "li",         "p",  "span", "strong", "table", "ul"};

void add(const HtmlNode& node, Paragraphs& paragraphs) {
  if (node.is_text()) return paragraphs.add(node.text);
  if (is_unread(node.name)) return;
  const bool ends = is_block(node.name);
  if (ends) paragraphs.end();
  if (node.name == "td") paragraphs.add(" ");
  for (const HtmlNode& child : node.children) add(child, paragraphs);
  if (ends) paragraphs.end();
}

bool is_tag(std::string_view text) {
  if (text.starts_with('/')) text.remove_prefix(1);
  const std::size_t end = text.find_first_of(" >/\n");
  return end != std::string_view::npos &&
         std::ranges::binary_search(kCommonTags, small_letters(text.substr(0, end)));
}

}  // namespace

std::string html_text(std::string_view html) {
  const auto page = parse_html(html);
  const auto* root = std::get_if<HtmlNode>(&page);
  return root == nullptr ? "" : html_text(*root);
}

std::string html_text(const HtmlNode& node) {
  Paragraphs paragraphs;
  add(node, paragraphs);
  return paragraphs.take();
}

bool is_unread(std::string_view element) { return std::ranges::binary_search(kUnread, element); }

bool looks_like_html(std::string_view text) {
  constexpr std::size_t kLongestTag = 12;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (is_tag(text.substr(at + 1, kLongestTag))) return true;
  }
  return false;
}

}  // namespace warta::corpus
