// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/numbers.h"

#include <algorithm>

namespace warta::analysis {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether a sign stands before every three digits from the right, and nowhere else: 1.180.000. What
// begins with 0 is no thousand: 0.123 is a decimal.
bool is_grouped(std::string_view number, char sign) {
  const std::size_t first = number.find(sign);
  if (first == std::string_view::npos || first < 1 || first > 3 || number[0] == '0') return false;
  for (std::size_t i = 0; i < number.size(); ++i) {
    const bool is_sign_place = i >= first && (i - first) % 4 == 0;
    if (is_sign_place ? number[i] != sign : !is_digit(number[i])) return false;
  }
  return (number.size() - first) % 4 == 0;
}

std::string without(std::string_view number, char sign) {
  std::string digits(number);
  std::erase(digits, sign);
  return digits;
}

// A comma is a sign of thousands where there are several, where decimals follow behind a point, or
// where the decimals would be 000.
bool is_english(std::string_view number) {
  const std::size_t point = std::min(number.find('.'), number.size());
  const std::string_view whole = number.substr(0, point);
  if (!is_grouped(whole, ',') || number.find('.', point + 1) < number.size()) return false;
  return point < number.size() || whole.ends_with(",000") || std::ranges::count(whole, ',') > 1;
}

}  // namespace

std::string canonical_number(std::string_view folded) {
  if (is_english(folded)) return without(folded, ',');
  const std::size_t comma = folded.find(',');
  const std::string_view whole = folded.substr(0, comma);
  std::string number = is_grouped(whole, '.') ? without(whole, '.') : std::string(whole);
  if (comma != std::string_view::npos) number.append(folded.substr(comma));
  std::ranges::replace(number, ':', '.');
  if (std::ranges::count(number, ',') == 1) std::ranges::replace(number, ',', '.');
  return number;
}

}  // namespace warta::analysis
