// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/cli/printable.h"

#include <array>
#include <cstdint>
#include <cstdio>

namespace warta::searcher::cli {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

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

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_at(text, at).length;
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string printable(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [length, code] = character_at(text, at);
    if (length == 0) {
      clean += kReplacement;
    } else if (is_control(code)) {
      clean += ' ';
    } else if (!turns_direction(code)) {
      clean += text.substr(at, length);
    }
    at += length == 0 ? 1 : length;
  }
  return clean;
}

std::string one_word(std::string_view text) {
  std::string word;
  for (const char c : printable(text)) word += c == ' ' ? std::string("%20") : std::string(1, c);
  return word;
}

std::string link_of(std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return "";
  std::string link;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      link += c;
    } else {
      std::array<char, 4> code{};
      std::snprintf(code.data(), code.size(), "%%%02X", byte);
      link += code.data();
    }
  }
  return link;
}

}  // namespace warta::searcher::cli
