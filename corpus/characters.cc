// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/characters.h"

#include <algorithm>
#include <array>

namespace warta::corpus {
namespace {

constexpr char32_t kNoCharacter = 0xFFFD;

// The bytes 0x80 to 0x9F by the table of the Unicode consortium; the others are those of Latin-1.
constexpr std::array<char32_t, 32> kWindows1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr unsigned char kFirst = 0x80, kLast = 0x9F;

}  // namespace

Character first_character(std::string_view text) {
  if (text.empty()) return {};
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (text.size() < length) return {lead, 1};
  char32_t code = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  return {code, length};
}

void append_utf8(std::string& text, char32_t character) {
  if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) {
    character = kNoCharacter;
  }
  const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
  if (character < 0x80) return add(character);
  if (character < 0x800) {
    add(0xC0 | (character >> 6U));
  } else if (character < 0x10000) {
    add(0xE0 | (character >> 12U));
    add(0x80 | ((character >> 6U) & 0x3FU));
  } else {
    add(0xF0 | (character >> 18U));
    add(0x80 | ((character >> 12U) & 0x3FU));
    add(0x80 | ((character >> 6U) & 0x3FU));
  }
  add(0x80 | (character & 0x3FU));
}

char32_t from_windows_1252(unsigned char byte) {
  return byte >= kFirst && byte <= kLast ? kWindows1252[byte - kFirst] : byte;
}

std::optional<unsigned char> to_windows_1252(char32_t code) {
  if (code <= 0xFF) return static_cast<unsigned char>(code);
  const auto* found = std::ranges::find(kWindows1252, code);
  if (found == kWindows1252.end()) return std::nullopt;
  return static_cast<unsigned char>(kFirst + (found - kWindows1252.begin()));
}

}  // namespace warta::corpus
