// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/titles.h"

#include <array>

namespace warta::corpus {
namespace {

constexpr std::size_t kLongestDerivedTitle = 120;

// The bytes of the mark that the text begins with: what is neither letter nor digit.
std::size_t mark_length(std::string_view text) {
  constexpr std::array<std::string_view, 8> kMarks{"“", "”", "‘", "’", "–", "—", "…", "•"};
  const char c = text.front();
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (is_letter || (c >= '0' && c <= '9')) return 0;
  if (static_cast<unsigned char>(c) < 0x80) return 1;
  for (const std::string_view mark : kMarks) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

std::size_t skip_marks(std::string_view text, std::size_t at) {
  while (at < text.size() && mark_length(text.substr(at)) > 0) at += mark_length(text.substr(at));
  return at;
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

std::string derived_title(std::string_view body) {
  std::string_view line = body.substr(0, body.find('\n'));
  for (std::size_t dot = line.find(". "); dot != std::string_view::npos;
       dot = line.find(". ", dot + 1)) {
    if (dot < 20) continue;  // "H. Darto" and "PT. Karya" end no sentence
    line = line.substr(0, dot);
    break;
  }
  if (line.size() <= kLongestDerivedTitle) {
    if (line.ends_with('.')) line.remove_suffix(1);
    return std::string(line);
  }
  const std::size_t space = line.rfind(' ', kLongestDerivedTitle);
  std::size_t end = space == std::string_view::npos ? kLongestDerivedTitle : space;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  return std::string(line.substr(0, end)) + "…";
}

std::size_t repeated_title(std::string_view title, std::string_view text) {
  std::size_t at = 0, end = 0;
  for (std::size_t i = skip_marks(title, 0); i < title.size(); i = skip_marks(title, i + 1)) {
    at = skip_marks(text, end);
    if (at >= text.size() || small(text[at]) != small(title[i])) return 0;
    end = at + 1;
  }
  const bool ends_word = end == text.size() || mark_length(text.substr(end)) > 0;
  return ends_word ? end : 0;
}

}  // namespace warta::corpus
