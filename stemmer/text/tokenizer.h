// SPDX-License-Identifier: GPL-2.0-or-later
// Text becomes tokens: where each word, number or code begins and ends. One state machine; what a
// code point is comes from ICU's properties, for ASCII from a table that says the same.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace warta::analysis {

enum class TokenKind : std::uint8_t {
  Word,        ///< Letters, with hyphens or apostrophes between them: negara-negara, Jum'at.
  Number,      ///< Digits with groups and decimals: 1.180 or 2,5.
  Code,        ///< Letters and digits together: F-16, G20, Covid-19.
  Initialism,  ///< Single letters with dots: T.o.T., U.S.A.
  Percent,     ///< A percent sign after a number.
};

/// One token: the byte range [begin, end) of the text it was found in.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::Word;
};

/// Replaces `tokens` with those of `text`, in order. A token is a longest run of letters, digits
/// and marks; a hyphen joins two of them unless both sides are numbers, an apostrophe joins
/// letters, a dot or comma joins digits, dots join single letters, a currency sign of letters (Rp,
/// US) is cut from the digits behind it, and an ideograph stands alone. Anything else, invalid
/// UTF-8 too, separates. Requires text.size() < 2^32. Linear in the text's length. Thread-safe.
void tokenize(std::string_view text, std::vector<Token>& tokens);

/// What the state machine wants to know of a code point.
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
  Percent,
};

/// The class by ICU's properties; the ASCII table is tested against it.
CharClass classify(char32_t code_point);
/// The class by table. Requires byte < 128.
CharClass classify_ascii(unsigned char byte);

}  // namespace warta::analysis
