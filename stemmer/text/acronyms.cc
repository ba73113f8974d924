// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/acronyms.h"

namespace warta::analysis {
namespace {
constexpr std::size_t kLongestAcronym = 12;
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
}  // namespace

bool looks_like_acronym(std::string_view token) {
  if (token.size() < 2 || !is_capital(token.front())) return false;
  std::size_t capitals = 0, length = 0;
  for (const char c : token) {
    if (c == '.') continue;
    if (!is_capital(c) && !is_small_or_digit(c)) return false;
    if (is_capital(c)) ++capitals;
    if (++length > kLongestAcronym) return false;
  }
  return capitals >= 2;
}

std::string acronym_text(std::string_view token) {
  std::string text;
  for (const char c : token) {
    if (c != '.') text.push_back(c);
  }
  return text;
}

}  // namespace warta::analysis
