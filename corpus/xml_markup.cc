// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/xml_markup.h"

#include <algorithm>
#include <array>

#include "corpus/html_text.h"
#include "corpus/text_encoding.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kLongestReference = 40;

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

// The length of a reference that XML knows by itself: &#8220; &#x201C; &amp; …; 0 if it is none.
std::size_t reference_length(std::string_view text) {
  constexpr std::array<std::string_view, 5> kKnown{"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
  for (const std::string_view known : kKnown) {
    if (text.starts_with(known)) return known.size();
  }
  if (!text.starts_with("&#")) return 0;
  const bool is_hex = text.starts_with("&#x");
  std::size_t at = is_hex ? 3 : 2;
  const std::size_t begin = at;
  char32_t number = 0;
  for (; at < text.size() && at < begin + 7 && text[at] != ';'; ++at) {
    const char c = text[at];
    const bool is_letter_digit = is_hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
    if (!is_digit(c) && !is_letter_digit) return 0;
    const auto digit = is_digit(c) ? static_cast<unsigned>(c - '0')
                                   : (static_cast<unsigned char>(c) | 0x20U) - 'a' + 10U;
    number = number * (is_hex ? 16U : 10U) + digit;
  }
  const bool is_character =
      number == '\t' || number == '\n' || number == '\r' || (number >= 0x20 && number < 0xD800) ||
      (number >= 0xE000 && number <= 0x10FFFF && number != 0xFFFE && number != 0xFFFF);
  return at < text.size() && text[at] == ';' && at > begin && is_character ? at + 1 : 0;
}

// Writes what is meant by the '&' that the text begins with; gives how many bytes it took.
std::size_t mend_ampersand(std::string_view text, std::string& to) {
  if (const std::size_t length = reference_length(text); length > 0) {
    to += text.substr(0, length);
    return length;
  }
  std::size_t end = 1;
  while (end < std::min(text.size(), kLongestReference) && is_in_name(text[end])) ++end;
  if (end > 1 && end < text.size() && text[end] == ';') {
    const std::string_view reference = text.substr(0, end + 1);
    const std::string character = html_text(reference);
    if (!character.empty() && character.find_first_of("&<") == std::string::npos) {
      to += character;
      return reference.size();
    }
  }
  to += "&amp;";
  return 1;
}

// How many bytes the character has that the text begins with; 0 if it is no UTF-8, or one that XML
// forbids.
std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  const auto follows = [&](std::size_t at, unsigned from = 0x80, unsigned to = 0xBF) {
    return byte(at) >= from && byte(at) <= to;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return first >= 0x20 || first == '\n' || first == '\t' || first == '\r' ? 1 : 0;
  if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const unsigned from = first == 0xE0 ? 0xA0 : 0x80;
    const unsigned to = first == 0xED ? 0x9F : 0xBF;
    const bool is_none = first == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE;
    return follows(1, from, to) && follows(2) && !is_none ? 3 : 0;
  }
  if (first < 0xF0 || first > 0xF4) return 0;
  const unsigned from = first == 0xF0 ? 0x90 : 0x80;
  const unsigned to = first == 0xF4 ? 0x8F : 0xBF;
  return follows(1, from, to) && follows(2) && follows(3) ? 4 : 0;
}

// Writes one character, or what stands in for it; gives how many bytes it took.
std::size_t mend_character(std::string_view text, std::string& to) {
  const std::size_t length = character_length(text);
  if (length == 0) {
    to += static_cast<unsigned char>(text[0]) < 0x20 ? " " : "\uFFFD";
    return 1;
  }
  to += text.substr(0, length);
  return length;
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

std::string mended_xml(std::string_view text) {
  std::string mended;
  mended.reserve(text.size() + text.size() / 8);
  std::string_view until;  // the end of the span that this is in
  while (!text.empty()) {
    if (!until.empty()) {
      if (text.starts_with(until)) until = {};
    } else if (text[0] == '<') {
      const Markup markup = read_markup(text);
      if (markup.kind == Markup::Kind::Span) {
        until = markup.until;
        mended += text.substr(0, markup.length);
        text.remove_prefix(markup.length);
        continue;
      }
      const bool is_text = markup.kind == Markup::Kind::Doctype ||
                           (markup.kind == Markup::Kind::None && markup.length == 1);
      mended += is_text ? "&lt;" : "<";
      text.remove_prefix(1);
      continue;
    } else if (text[0] == '&') {
      text.remove_prefix(mend_ampersand(text, mended));
      continue;
    }
    text.remove_prefix(mend_character(text, mended));
  }
  return mended;
}

}  // namespace warta::corpus
