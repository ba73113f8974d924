// SPDX-License-Identifier: GPL-2.0-or-later
// What the tokenizer wants to know of a code point.
#pragma once

#include <array>
#include <cstdint>

namespace warta::analysis {

enum class CharClass : std::uint8_t {
  Other,
  Letter,
  Digit,
  Extend,  ///< Belongs to the character before it: combining marks and invisible format characters.
  Ideograph,
  Hyphen,
  Apostrophe,
  Dot,
  Comma,
  Colon,
  Percent,
  At,
  Hash,
  Underscore,
};

/// The class by ICU's properties; the ASCII table is tested against it. A full-width form
/// (U+FF01..U+FF5E) is what its ASCII twin is.
CharClass classify(char32_t code_point);

/// The classes of signs, ICU having none for them.
constexpr CharClass sign_class(char32_t c) {
  switch (c) {
    case U'-':
    case U'\u2010':  // hyphen
    case U'\u2011':  // non-breaking hyphen
      return CharClass::Hyphen;
    case U'.':
      return CharClass::Dot;
    case U',':
      return CharClass::Comma;
    case U':':
      return CharClass::Colon;
    case U'%':
      return CharClass::Percent;
    case U'@':
      return CharClass::At;
    case U'#':
      return CharClass::Hash;
    case U'_':
      return CharClass::Underscore;
    default:
      return CharClass::Other;
  }
}

constexpr std::array<CharClass, 128> make_ascii_classes() {
  std::array<CharClass, 128> table{};
  for (unsigned c = 0; c < table.size(); ++c) table[c] = sign_class(c);
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = CharClass::Letter;
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = CharClass::Digit;
  table['\''] = table['`'] = CharClass::Apostrophe;
  return table;
}

/// The class by table. Requires byte < 128.
inline CharClass classify_ascii(unsigned char byte) {
  static constexpr std::array<CharClass, 128> kClasses = make_ascii_classes();
  return kClasses[byte];
}

}  // namespace warta::analysis
