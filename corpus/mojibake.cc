// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/mojibake.h"

#include <array>
#include <optional>

namespace warta::corpus {
namespace {

// How often a text may have been misread.
constexpr int kDeepest = 2;

// How many bytes a character has whose UTF-8 begins with this byte, and the next; 0 where the two
// may stand side by side in right text.
std::size_t length_of(unsigned char lead, unsigned char next) {
  if (next < 0x80 || next > 0xBF) return 0;
  if (lead == 0xC2) return next >= 0xA0 ? 2 : 0;
  if (lead == 0xC3) return next == 0x85 || next == 0x92 || next == 0x94 ? 0 : 2;  // Ã… Ã’ Ã”
  const bool is_mark =
      next == 0x85 || (next >= 0x91 && next <= 0x97) || next == 0xAB || next == 0xBB;
  if (lead == 0xC4 || lead == 0xC5) return is_mark ? 0 : 2;  // ğ, ş
  if (lead == 0xE2) return next == 0x80 || next == 0x82 || next == 0x84 || next == 0x86 ? 3 : 0;
  if (lead == 0xE1) return next >= 0xB8 && next <= 0xBA ? 3 : 0;  // ṣ
  if (lead == 0xEF) return next == 0xBB || next == 0xBF ? 3 : 0;
  return lead == 0xF0 && next == 0x9F ? 4 : 0;
}

Character read(std::string_view text, int depth);

std::optional<unsigned char> read_byte(std::string_view text, int depth, std::size_t& at) {
  const Character character = read(text.substr(at), depth);
  if (character.length == 0) return std::nullopt;
  at += character.length;
  return to_windows_1252(character.code);
}

// The character that was misread `depth` times; no bytes if there is none.
Character misread(std::string_view text, int depth) {
  std::size_t at = 0;
  const auto lead = read_byte(text, depth - 1, at);
  if (!lead || *lead < 0xC2) return {};
  std::size_t ahead = at;
  const auto next = read_byte(text, depth - 1, ahead);
  const std::size_t length = next ? length_of(*lead, *next) : 0;
  std::array<char, 4> bytes{static_cast<char>(*lead)};
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = read_byte(text, depth - 1, at);
    if (!byte || (*byte & 0xC0U) != 0x80U) return {};
    bytes[i] = static_cast<char>(*byte);
  }
  if (length == 0) return {};
  return {first_character({bytes.data(), length}).code, at};
}

Character read(std::string_view text, int depth) {
  if (depth > 0) {
    if (const Character character = misread(text, depth); character.length > 0) return character;
    return read(text, depth - 1);
  }
  return first_character(text);
}

}  // namespace

Character misread_character(std::string_view text) {
  for (int depth = kDeepest; depth > 0; --depth) {
    if (const Character character = misread(text, depth); character.length > 0) return character;
  }
  return {};
}

}  // namespace warta::corpus
