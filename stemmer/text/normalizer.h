// SPDX-License-Identifier: GPL-2.0-or-later
// Spelling variants of one word become one folded form: case, width, accents, ligatures, invisible
// characters and apostrophes go. Tokens pass here on their way from tokenizer to stemmer.
#pragma once

#include <string>
#include <string_view>

namespace warta::analysis {

/// Replaces `folded` with the folded form of one token: NFKC case folding (Unicode TR15 and TR44),
/// then without combining marks and apostrophes, so that Jum'at, JUM’AT and jumat agree, as do
/// Erdoğan and erdogan. Every hyphen becomes "-". Folding a folded form changes nothing. Bytes that
/// are not UTF-8 become U+FFFD. Thread-safe.
void fold(std::string_view token, std::string& folded);

/// The same without the short way for ASCII: what fold() is held against.
void fold_by_icu(std::string_view token, std::string& folded);

/// The same, as a value.
std::string fold(std::string_view token);

/// Whether every byte is below 128: such a token folds without ICU.
bool is_ascii(std::string_view text);

/// Whether the code point is an apostrophe between letters in some newsroom's spelling:
/// ' ’ ‘ ‛ ʼ ʻ ` ´ ′ and the full-width twins of two.
bool is_apostrophe(char32_t code_point);

}  // namespace warta::analysis
