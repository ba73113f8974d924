// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/html_tree.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "corpus/field_map.h"
#include "corpus/finish_article.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kMostAttributes = 2'000;
constexpr int kDeepest = 250;  // libxml2 itself gives up behind 256

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Where the tag that begins at `at` ends, or where it has had too many words to be one.
std::size_t end_of_tag(std::string_view html, std::size_t at, std::size_t& words) {
  char quote = 0;
  for (words = 0; at < html.size() && words <= kMostAttributes; ++at) {
    const char c = html[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      break;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else {
      words += (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '/') ? 1 : 0;
    }
  }
  return at;
}

// The parser compares each attribute of a tag with all others: a page of one tag would keep it busy
// for hours. Scripts are left out, they may hold anything.
bool has_endless_tag(std::string_view html) {
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    ++at;
    if (at == html.size() || !is_letter(html[at])) continue;
    const bool is_script = small_letters(html.substr(at, 6)) == "script";
    std::size_t words = 0;
    at = end_of_tag(html, at, words);
    if (words > kMostAttributes) return true;
    if (is_script) at = std::min(html.find("</", at), html.size());
  }
  return false;
}

// libxml2 hands on bytes that are no text where a page tells a wrong encoding: then all bytes
// beyond ASCII are replaced, for nothing says what they were.
std::string text_of(const xmlChar* text) {
  std::string copy = text == nullptr ? "" : reinterpret_cast<const char*>(text);
  if (is_utf8(copy)) return copy;
  std::ranges::replace_if(
      copy, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
  return copy;
}

void copy_attributes(const xmlNode& from, HtmlNode& to) {
  for (const xmlAttr* attribute = from.properties; attribute != nullptr;
       attribute = attribute->next) {
    std::string value;
    for (const xmlNode* part = attribute->children; part != nullptr; part = part->next) {
      value += text_of(part->content);
    }
    to.attributes.emplace_back(small_letters(text_of(attribute->name)), std::move(value));
  }
}

// Whether all was copied; not so what is nested deeper than anybody writes.
bool copy_children(const xmlNode& from, HtmlNode& to, int depth) {
  if (depth > kDeepest) return false;
  for (const xmlNode* child = from.children; child != nullptr; child = child->next) {
    HtmlNode node;
    if (child->type == XML_ELEMENT_NODE) {
      node.name = small_letters(text_of(child->name));
      copy_attributes(*child, node);
      if (!copy_children(*child, node, depth + 1)) return false;
    } else if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      node.text = text_of(child->content);
    } else {
      continue;
    }
    to.children.push_back(std::move(node));
  }
  return true;
}

std::string encoding_of(std::string_view html, std::string_view charset) {
  if (is_utf8(html)) return "UTF-8";
  return std::string(charset);
}

}  // namespace

std::string_view HtmlNode::attribute(std::string_view attribute_name) const {
  const auto found = std::ranges::find(
      attributes, attribute_name, [](const auto& pair) { return std::string_view(pair.first); });
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

std::variant<HtmlNode, std::string> parse_html(std::string_view html, std::string_view charset) {
  if (html.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return "too large";
  if (has_endless_tag(html)) return "a tag with more than 2,000 attributes";
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  if (context == nullptr) return "no memory";
  const std::string encoding = encoding_of(html, charset);
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                           HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT;
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      htmlCtxtReadMemory(context.get(), html.data(), static_cast<int>(html.size()), nullptr,
                         encoding.empty() ? nullptr : encoding.c_str(), kOptions));
  const xmlError* const error = xmlCtxtGetLastError(context.get());
  const bool gave_up = error != nullptr && error->level == XML_ERR_FATAL;
  HtmlNode page{.name = "html"};
  const xmlNode* const root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  if (root == nullptr) return page;
  copy_attributes(*root, page);
  if (!copy_children(*root, page, 0) || gave_up) return "nested too deep";
  return page;
}

}  // namespace warta::corpus
