// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/normalizer.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace warta::analysis {
namespace {

void fold_ascii(std::string_view token, std::string& folded) {
  folded.clear();
  for (const char c : token) {
    if (c == '\'' || c == '`') continue;
    folded.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
  }
}

// NFKC makes the non-breaking hyphen a U+2010; both are what people type as "-".
constexpr UChar32 kHyphen = 0x2010;

bool is_dropped(UChar32 c) {
  return u_charType(c) == U_NON_SPACING_MARK || is_apostrophe(static_cast<char32_t>(c));
}

// Case folding first (it also drops default ignorables), then full decomposition so that accents
// stand alone and can go, then composition for the scripts that need it.
// Apostrophes go before: U+00B4 would become a blank and a mark.
icu::UnicodeString fold_unicode(const icu::UnicodeString& written) {
  icu::UnicodeString text;
  for (int32_t i = 0; i < written.length(); i = written.moveIndex32(i, 1)) {
    const UChar32 c = written.char32At(i);
    if (!is_apostrophe(static_cast<char32_t>(c))) text.append(c);
  }

  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;
  const icu::UnicodeString marked = decompose->normalize(casefold->normalize(text, status), status);
  icu::UnicodeString bare;
  for (int32_t i = 0; i < marked.length(); i = marked.moveIndex32(i, 1)) {
    const UChar32 c = marked.char32At(i);
    if (!is_dropped(c)) bare.append(c == kHyphen ? UChar32{'-'} : c);
  }
  const icu::UnicodeString folded = compose->normalize(bare, status);
  return U_FAILURE(status) ? text : folded;
}

}  // namespace

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_apostrophe(char32_t code_point) {
  switch (code_point) {
    case U'\'':
    case U'`':
    case U'\u2018':
    case U'\u2019':
    case U'\u201B':
    case U'\u2032':
    case U'\u00B4':
    case U'\u02BB':
    case U'\u02BC':
    case U'\uFF07':
    case U'\uFF40':
      return true;
    default:
      return false;
  }
}

void fold(std::string_view token, std::string& folded) {
  if (is_ascii(token)) {
    fold_ascii(token, folded);
    return;
  }
  fold_by_icu(token, folded);
}

void fold_by_icu(std::string_view token, std::string& folded) {
  const auto length = static_cast<int32_t>(token.size());
  folded.clear();
  fold_unicode(icu::UnicodeString::fromUTF8(icu::StringPiece(token.data(), length)))
      .toUTF8String(folded);
}

std::string fold(std::string_view token) {
  std::string folded;
  fold(token, folded);
  return folded;
}

}  // namespace warta::analysis
