// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_range.h"

#include <algorithm>
#include <limits>

#include "searcher/date_words.h"

namespace warta::searcher {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::optional<DateRange> parse_date_range(std::string_view text, std::int64_t now) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_period(trimmed(text), now);
  const std::string_view from = trimmed(text.substr(0, dots)), to = trimmed(text.substr(dots + 2));
  if (from.empty() && to.empty()) return std::nullopt;
  DateRange range{std::numeric_limits<std::int32_t>::min(),
                  std::numeric_limits<std::int64_t>::max()};
  if (!from.empty()) {
    const auto period = parse_period(from, now);
    if (!period) return std::nullopt;
    range.first = period->first;
  }
  if (!to.empty()) {
    const auto period = parse_period(to, now);
    if (!period) return std::nullopt;
    range.last = period->last;
  }
  if (range.last < range.first) return std::nullopt;
  return range;
}

std::size_t date_length(std::string_view text, std::int64_t now) {
  constexpr int kMostWords = 7;  // 11 Juni 2025 .. 14 Juni 2025
  constexpr std::size_t kLongest = 80;
  const std::string_view head = text.substr(0, kLongest);
  std::size_t end = head.find_first_of(kSpaces), longest = 0;
  for (int word = 2; word <= kMostWords && end != std::string_view::npos; ++word) {
    const std::size_t begin = head.find_first_not_of(kSpaces, end);
    if (begin == std::string_view::npos) break;
    end = head.find_first_of(" \t\r\n()\"", begin);
    const std::size_t length = end == std::string_view::npos ? head.size() : end;
    if (length == head.size() && head.size() < text.size()) break;  // a word that was cut
    const bool has_letters = std::ranges::any_of(head.substr(0, length), is_letter);
    if (has_letters && parse_date_range(head.substr(0, length), now)) longest = length;
    if (end != std::string_view::npos && kSpaces.find(head[end]) == std::string_view::npos) break;
  }
  return longest;
}

}  // namespace warta::searcher
