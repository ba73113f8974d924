// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/char_class.h"

#include <unicode/uchar.h>

#include "stemmer/text/normalizer.h"

namespace warta::analysis {
CharClass classify(char32_t code_point) {
  constexpr char32_t kFirstFullWidth = 0xFF01, kLastFullWidth = 0xFF5E;
  if (code_point >= kFirstFullWidth && code_point <= kLastFullWidth) {
    code_point -= kFirstFullWidth - U'!';
  }
  if (is_apostrophe(code_point)) return CharClass::Apostrophe;
  if (const CharClass sign = sign_class(code_point); sign != CharClass::Other) return sign;
  const auto c = static_cast<UChar32>(code_point);
  if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC)) return CharClass::Ideograph;
  if (u_isdigit(c)) return CharClass::Digit;
  if ((U_GET_GC_MASK(c) & (U_GC_M_MASK)) != 0) return CharClass::Extend;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return CharClass::Extend;
  return u_isUAlphabetic(c) ? CharClass::Letter : CharClass::Other;
}

}  // namespace warta::analysis
