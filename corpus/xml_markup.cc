// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/xml_markup.h"

#include <algorithm>
#include <array>

#include "corpus/text_encoding.h"

namespace warta::corpus {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_in_name(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.'; }

struct SpanKind {
  std::string_view begin, end;
};
constexpr std::array<SpanKind, 3> kSpans{{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}};
constexpr std::string_view kDoctype = "<!DOCTYPE";

// Whether what is there of the text may become `word`.
bool may_be(std::string_view text, std::string_view word) {
  return text.size() < word.size() && word.starts_with(text);
}

Markup read_tag(std::string_view text) {
  const bool is_close = text[1] == '/';
  const std::size_t begin = is_close ? 2 : 1;
  std::size_t at = begin;
  while (at < text.size() && is_in_name(text[at])) ++at;
  Markup tag{.name = text.substr(begin, at - begin)};
  char quote = 0;
  for (at = text.find_first_of("\"'<>=", at); at != std::string_view::npos;
       at = quote == 0 ? text.find_first_of("\"'<>=", at) : text.find_first_of("\"'<", at)) {
    const char c = text[at++];
    if (c == '<') return {.kind = Markup::Kind::None, .length = at - 1};
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '=') {
      ++tag.attributes;
    } else {
      tag.length = at;
      const bool is_empty = text[at - 2] == '/' && !is_close;
      tag.kind = is_close   ? Markup::Kind::Close
                 : is_empty ? Markup::Kind::Empty
                            : Markup::Kind::Open;
      return tag;
    }
  }
  return {};
}

}  // namespace

Markup read_markup(std::string_view text) {
  for (const auto& [begin, end] : kSpans) {
    if (text.starts_with(begin)) {
      return {.kind = Markup::Kind::Span, .length = begin.size(), .until = end};
    }
    if (may_be(text, begin)) return {};
  }
  if (text.starts_with(kDoctype)) {
    return {.kind = Markup::Kind::Doctype, .length = kDoctype.size()};
  }
  if (may_be(text, kDoctype) || text.size() < 3) return {};
  const char first = text[1] == '/' ? text[2] : text[1];
  if (!is_letter(first)) return {.kind = Markup::Kind::None, .length = 1};
  return read_tag(text);
}

std::optional<std::size_t> doctype_length(std::string_view text) {
  text = text.substr(0, kLongestDoctype);
  char quote = 0;
  bool is_inside = false;
  for (std::size_t at = kDoctype.size(); at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (text.substr(at).starts_with("<!--")) {
      at = text.find("-->", at + 4);
      if (at == std::string_view::npos) return std::nullopt;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[' || c == ']') {
      is_inside = c == '[';
    } else if (c == '>' && !is_inside) {
      return at + 1;
    }
  }
  return std::nullopt;
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string xml_root(std::string_view beginning) {
  const std::string text = decoded(beginning, xml_encoding(beginning).encoding);
  std::string_view rest = text;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  while (true) {
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(" \t\r\n")));
    if (!rest.starts_with('<')) return "";
    const Markup markup = read_markup(rest);
    if (markup.kind == Markup::Kind::Open || markup.kind == Markup::Kind::Empty) {
      return std::string(local_name(markup.name));
    }
    if (markup.kind == Markup::Kind::Span) {
      const std::size_t end = rest.find(markup.until, markup.length);
      if (end == std::string_view::npos) return "";
      rest.remove_prefix(end + markup.until.size());
    } else if (markup.kind == Markup::Kind::Doctype) {
      rest.remove_prefix(doctype_length(rest).value_or(rest.size()));
    } else {
      return "";
    }
  }
}

}  // namespace warta::corpus
