// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/page/safe_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace warta::server::page {
namespace {

// One character of UTF-8: how many bytes it has, and which it is. Length 0: none begins here.
struct Character {
  std::size_t length = 0;
  std::uint32_t code = 0;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) return {1, first};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return {};
  std::uint32_t code = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {};
    code = code << 6 | (byte(at + i) & 0x3FU);
  }
  const std::uint32_t least = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80;
  if (code < least || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return {};
  return {length, code};
}

bool is_control(std::uint32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}

bool turns_direction(std::uint32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : clean(text)) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
  return html;
}

bool begins_with(std::string_view text, std::string_view small_letters) {
  return text.size() > small_letters.size() &&
         std::ranges::equal(text.substr(0, small_letters.size()), small_letters, {},
                            [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; });
}

// Where the host begins; 0 if it is no address of the web.
std::size_t host_at(std::string_view address) {
  if (begins_with(address, "https://")) return 8;
  if (begins_with(address, "http://")) return 7;
  return 0;
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_at(text, at).length;
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string clean(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [length, code] = character_at(text, at);
    if (length == 0) {
      result += "\uFFFD";
    } else if (is_control(code)) {
      result += ' ';
    } else if (!turns_direction(code)) {
      result += text.substr(at, length);
    }
    at += length == 0 ? 1 : length;
  }
  return result;
}

Html marked(std::string_view text, const std::vector<Span>& marks) {
  Html html;
  std::size_t at = 0;
  for (const Span& mark : marks) {
    const std::size_t begin = std::clamp(mark.begin, at, text.size());
    const std::size_t end = std::clamp(mark.end, begin, text.size());
    if (begin == end) continue;
    html.text += escaped(text.substr(at, begin - at));
    html.text += "<mark>" + escaped(text.substr(begin, end - begin)) + "</mark>";
    at = end;
  }
  html.text += escaped(text.substr(at));
  return html;
}

std::string web_link(std::string_view address) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const std::size_t host = host_at(address);
  if (host == 0 || std::string_view("/?#:@").find(address[host]) != std::string_view::npos)
    return "";
  std::string link;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      link += c;
    } else {
      link += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return link;
}

}  // namespace warta::server::page
