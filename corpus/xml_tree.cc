// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/xml_tree.h"

#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>

#include "corpus/fault_text.h"

namespace warta::corpus {
namespace {

constexpr int kDeepest = 100;

// The prefixes that the converters go by; an empty one for what needs none.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kUsualPrefixes{
    {{"http://purl.org/rss/1.0/modules/content/", "content"},
     {"http://purl.org/dc/elements/1.1/", "dc"},
     {"http://purl.org/dc/terms/", "dcterms"},
     {"http://www.w3.org/2005/Atom", "atom"},
     {"http://search.yahoo.com/mrss/", "media"},
     {"http://search.yahoo.com/mrss", "media"},
     {"http://rssnamespace.org/feedburner/ext/1.0", "feedburner"},
     {"http://www.google.com/schemas/sitemap-news/0.9", "news"},
     {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"},
     {"http://purl.org/rss/1.0/", ""},
     {"http://www.sitemaps.org/schemas/sitemap/0.9", ""},
     {"http://iptc.org/std/nar/2006-10-01/", ""},
     {"http://iptc.org/std/NITF/2006-10-18/", ""},
     {"http://www.w3.org/1999/xhtml", ""},
     {"http://backend.userland.com/rss2", ""}}};

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};
struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

std::string_view text_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

// Keeps the first error that makes the text no XML. An undeclared prefix is none: it may stand for
// a namespace further out. A template, for newer versions of libxml2 hand over a const error.
template <typename Error>
void note_error(void* context, Error* error) {
  auto* const noted =
      static_cast<std::optional<XmlError>*>(static_cast<xmlParserCtxt*>(context)->_private);
  if (error == nullptr || error->level < XML_ERR_ERROR || error->domain == XML_FROM_NAMESPACE ||
      *noted) {
    return;
  }
  std::string reason = error->message == nullptr ? "not well-formed" : error->message;
  while (!reason.empty() && (reason.back() == '\n' || reason.back() == ' ')) reason.pop_back();
  const auto line = static_cast<std::size_t>(std::max(error->line, 1));
  *noted = XmlError{line, "not XML: " + printable(std::move(reason))};
}

class TreeCopier {
 public:
  explicit TreeCopier(const XmlSpaces& outer) : outer_(outer) {}

  // Whether all of it was copied: not so what is nested too deep.
  bool copy(const xmlNode& from, XmlNode& to, int depth) const {
    if (depth > kDeepest) return false;
    to.name = name_of(from);
    copy_attributes(from, to);
    for (const xmlNode* child = from.children; child != nullptr; child = child->next) {
      if (child->type == XML_ELEMENT_NODE) {
        if (!copy(*child, to.children.emplace_back(), depth + 1)) return false;
      } else if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
        to.children.emplace_back().text = text_of(child->content);
      }
    }
    return true;
  }

 private:
  std::string name_of(const xmlNode& node) const {
    const std::string_view written = text_of(node.name);
    if (node.ns != nullptr) {
      return usual_name(text_of(node.ns->href), text_of(node.ns->prefix), written);
    }
    const std::size_t colon = std::min(written.find(':'), written.size());
    const std::string_view prefix = colon < written.size() ? written.substr(0, colon) : "";
    const std::string_view name = colon < written.size() ? written.substr(colon + 1) : written;
    return usual_name(outer_space(prefix), prefix, name);
  }

  std::string_view outer_space(std::string_view prefix) const {
    const auto space = std::find_if(outer_.rbegin(), outer_.rend(),
                                    [&](const auto& row) { return row.first == prefix; });
    return space == outer_.rend() ? std::string_view() : std::string_view(space->second);
  }

  static std::string usual_name(std::string_view space, std::string_view prefix,
                                std::string_view name) {
    const auto* const usual =
        std::ranges::find(kUsualPrefixes, space, [](const auto& row) { return row.first; });
    if (usual != kUsualPrefixes.end()) prefix = usual->second;
    return prefix.empty() ? std::string(name) : std::string(prefix).append(":").append(name);
  }

  static void copy_attributes(const xmlNode& from, XmlNode& to) {
    for (const xmlNs* space = from.nsDef; space != nullptr; space = space->next) {
      const std::string_view prefix = text_of(space->prefix);
      to.attributes.emplace_back(std::string(prefix.empty() ? "xmlns" : "xmlns:").append(prefix),
                                 text_of(space->href));
    }
    for (const xmlAttr* attribute = from.properties; attribute != nullptr;
         attribute = attribute->next) {
      std::string name(text_of(attribute->name));
      if (attribute->ns != nullptr && attribute->ns->prefix != nullptr) {
        name.insert(0, std::string(text_of(attribute->ns->prefix)) + ':');
      }
      std::string value;
      for (const xmlNode* part = attribute->children; part != nullptr; part = part->next) {
        value += text_of(part->content);
      }
      to.attributes.emplace_back(std::move(name), std::move(value));
    }
  }

  const XmlSpaces& outer_;
};

}  // namespace

std::string_view XmlNode::attribute(std::string_view attribute_name) const {
  const auto found = std::ranges::find(
      attributes, attribute_name, [](const auto& pair) { return std::string_view(pair.first); });
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

const XmlNode* XmlNode::child(std::string_view child_name) const {
  const auto found = std::ranges::find(
      children, child_name, [](const XmlNode& node) { return std::string_view(node.name); });
  return found == children.end() ? nullptr : &*found;
}

XmlSpaces spaces_of(const XmlNode& element) {
  XmlSpaces spaces;
  for (const auto& [name, value] : element.attributes) {
    if (name == "xmlns") spaces.emplace_back("", value);
    if (name.starts_with("xmlns:")) spaces.emplace_back(name.substr(6), value);
  }
  return spaces;
}

std::variant<XmlNode, XmlError> parse_xml(std::string_view text, const XmlSpaces& outer) {
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return XmlError{1, "too large"};
  }
  // Before its first tag a document could declare entities, each made of many others.
  if (text.size() < 2 || text[0] != '<' || text[1] == '!' || text[1] == '?') {
    return XmlError{1, "not XML: it does not begin with a tag"};
  }
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
  if (context == nullptr) return XmlError{1, "no memory"};
  std::optional<XmlError> error;
  context->_private = &error;
  context->sax->serror = note_error;
  constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
  const std::unique_ptr<xmlDoc, FreeDocument> document(xmlCtxtReadMemory(
      context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", kOptions));
  if (error) return std::move(*error);
  const xmlNode* const root = document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  if (root == nullptr) return XmlError{1, "not XML"};
  XmlNode element;
  if (!TreeCopier(outer).copy(*root, element, 1)) return XmlError{1, "nested more than 100 deep"};
  return element;
}

}  // namespace warta::corpus
