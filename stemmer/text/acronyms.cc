// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/acronyms.h"

#include <algorithm>
#include <array>

namespace warta::analysis {
namespace {
constexpr std::size_t kLongestAcronym = 12;
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// What is written with a hyphen before or behind an acronym. (A prefix that leaves a word of its
// own is none: e-KTP is not KTP.)
constexpr auto kBefore =
    std::to_array<std::string_view>({"di", "ke", "se", "ber", "ter", "per", "me", "mem", "men",
                                     "meng", "non", "anti", "pro", "eks", "pra", "pasca"});
constexpr auto kBehind =
    std::to_array<std::string_view>({"nya", "ku", "mu", "lah", "kah", "pun", "an", "kan", "i"});

bool is_among(auto& list, std::string_view text) {
  return std::ranges::find(list, text) != list.end();
}
}  // namespace

std::string_view acronym_part(std::string_view token) {
  if (token.starts_with('#')) return token.substr(1);
  const std::size_t hyphen = token.find('-');
  if (hyphen == std::string_view::npos) return token;
  const std::string_view before = token.substr(0, hyphen), behind = token.substr(hyphen + 1);
  if (is_among(kBehind, behind)) return before;
  return is_among(kBefore, before) ? behind : token;
}

bool looks_like_acronym(std::string_view written) {
  const std::string_view token = acronym_part(written);
  const bool is_tag = written.starts_with('#');
  if (token.size() < 2 || !is_capital(token.front())) return false;
  std::size_t capitals = 0, length = 0;
  for (const char c : token) {
    if (c == '.') continue;
    if (!is_capital(c) && !is_small_or_digit(c)) return false;
    if (is_tag && c >= 'a') return false;
    if (is_capital(c)) ++capitals;
    if (++length > kLongestAcronym) return false;
  }
  return capitals >= 2;
}

std::string acronym_text(std::string_view token) {
  std::string text;
  for (const char c : acronym_part(token)) {
    if (c != '.') text.push_back(c);
  }
  return text;
}

}  // namespace warta::analysis
