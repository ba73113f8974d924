// SPDX-License-Identifier: GPL-2.0-or-later
// Single characters: UTF-8, and windows-1252, the old code page of the web.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace warta::corpus {

/// A character and how many bytes it takes; no bytes at the end of the text or where there is none.
struct Character {
  char32_t code = 0;
  std::size_t length = 0;
};

/// The character that the text begins with. Requires UTF-8; of other bytes some character comes
/// out.
Character first_character(std::string_view text);

/// Appends a character in UTF-8; U+FFFD for what is none.
void append_utf8(std::string& text, char32_t character);

/// The character of a byte of windows-1252; the five bytes it leaves free are control characters.
char32_t from_windows_1252(unsigned char byte);
/// The byte of a character in windows-1252, where it has one.
std::optional<unsigned char> to_windows_1252(char32_t code);

}  // namespace warta::corpus
