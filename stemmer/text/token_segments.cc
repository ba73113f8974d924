// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/token_segments.h"

namespace warta::analysis {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

// Whether a byte stands within a number: a digit, or a joiner behind one.
bool is_in_number(std::string_view folded, std::size_t i) {
  if (is_digit(folded[i])) return true;
  return (folded[i] == '.' || folded[i] == ',') && i > 0 && is_digit(folded[i - 1]);
}

// Cuts at every place i > 0 where cuts(i) holds, and around every separator, which is left out.
template <typename Cuts>
std::vector<std::string_view> cut(std::string_view text, std::string_view separators, Cuts cuts) {
  std::vector<std::string_view> segments;
  const auto separates = [&](std::size_t i) {
    return separators.find(text[i]) != std::string_view::npos;
  };
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= text.size(); ++i) {
    if (i < text.size() && !separates(i) && !separates(i - 1) && !cuts(i)) continue;
    if (!separates(begin)) segments.push_back(text.substr(begin, i - begin));
    begin = i;
  }
  return segments;
}

}  // namespace

std::vector<std::string_view> code_segments(std::string_view folded) {
  return cut(folded, "-",
             [&](std::size_t i) { return is_in_number(folded, i) != is_in_number(folded, i - 1); });
}

std::vector<std::string_view> handle_segments(std::string_view name) {
  return cut(name, "_.", [](std::size_t) { return false; });
}

std::vector<std::string_view> tag_segments(std::string_view name) {
  return cut(name, "_", [&](std::size_t i) {
    if (is_digit(name[i]) != is_digit(name[i - 1])) return true;
    if (!is_capital(name[i])) return false;
    return is_small(name[i - 1]) || (i + 1 < name.size() && is_small(name[i + 1]));
  });
}

}  // namespace warta::analysis
