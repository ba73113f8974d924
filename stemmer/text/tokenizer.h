// SPDX-License-Identifier: GPL-2.0-or-later
// Text becomes tokens: where each word, number or code begins and ends. One state machine; what a
// code point is comes from ICU's properties, for ASCII from a table that says the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace warta::analysis {

enum class TokenKind : std::uint8_t {
  Word,        ///< Letters, with hyphens or apostrophes between them: negara-negara, Jum'at.
  Number,      ///< Digits with groups and decimals, or a time: 1.180 or 2,5 or 10:32.
  Code,        ///< Letters and digits together: F-16, G20, Covid-19.
  Initialism,  ///< Single letters with dots: T.o.T., U.S.A.
  Percent,     ///< A percent sign after a number.
  Email,       ///< humas@kemhan.go.id
  Link,        ///< A URL, or a host alone: https://www.detik.com/berita, detik.com.
  Handle,      ///< @ and a name: @prajurit_tni.
  Tag,         ///< # and a name: #IndonesiaMaju.
};
inline constexpr std::size_t kTokenKinds = 9;

/// Its name in small letters: "word", "number", "email".
std::string_view name_of(TokenKind kind);

/// One token: the byte range [begin, end) of the text it was found in.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::Word;
};

/// Replaces `tokens` with those of `text`, in order. A token is a longest run of letters, digits
/// and marks; a hyphen joins two of them unless both sides are numbers, an apostrophe joins
/// letters, a dot or comma joins digits, a colon those of a time, dots join single letters, a
/// currency sign of letters (Rp, US) is cut from the digits behind it, and an ideograph stands
/// alone. Addresses (see addresses.h), handles and tags are one token each. Anything else, dashes
/// and invalid UTF-8 too, separates. What a token is depends on its own bytes alone, but for the
/// percent sign. Requires text.size() < 2^32. Linear in the text's length. Thread-safe.
void tokenize(std::string_view text, std::vector<Token>& tokens);

/// The same without any way that is short for ASCII: what tokenize() is held against.
void tokenize_by_icu(std::string_view text, std::vector<Token>& tokens);

}  // namespace warta::analysis
