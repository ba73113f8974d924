// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes and code points that a table cannot show: \xHH and \u{H}.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace warta::analysis {

inline std::string utf8_of(char32_t c) {
  const auto byte = [](char32_t value) {
    return static_cast<char>(static_cast<unsigned char>(value));
  };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | c >> 6U), byte(0x80 | (c & 0x3FU))};
  if (c < 0x10000) {
    return {byte(0xE0 | c >> 12U), byte(0x80 | (c >> 6U & 0x3FU)), byte(0x80 | (c & 0x3FU))};
  }
  return {byte(0xF0 | c >> 18U), byte(0x80 | (c >> 12U & 0x3FU)), byte(0x80 | (c >> 6U & 0x3FU)),
          byte(0x80 | (c & 0x3FU))};
}

inline std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "\\x") {
      plain.push_back(
          static_cast<char>(std::stoul(std::string(text.substr(i + 2, 2)), nullptr, 16)));
      i += 3;
    } else if (text.substr(i, 3) == "\\u{") {
      const std::size_t end = text.find('}', i);
      const std::string digits(text.substr(i + 3, end - i - 3));
      plain += utf8_of(static_cast<char32_t>(std::stoul(digits, nullptr, 16)));
      i = end;
    } else {
      plain.push_back(text[i]);
    }
  }
  return plain;
}

}  // namespace warta::analysis
