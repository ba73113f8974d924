// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/shown_text.h"

#include <array>
#include <charconv>
#include <ctime>

#include "corpus/fault_text.h"
#include "corpus/finish_article.h"

namespace warta::indexer {

std::string shown_text(std::string_view text) {
  std::string shown = corpus::printable(std::string(text));
  if (corpus::is_utf8(shown)) return shown;
  for (char& byte : shown) {
    if (static_cast<unsigned char>(byte) >= 0x80) byte = '?';
  }
  return shown;
}

std::string shown_time(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm utc{};
  std::array<char, 64> text{};
  if (gmtime_r(&time, &utc) == nullptr) return std::to_string(seconds);
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

std::string shown_number(double number, int digits) {
  std::array<char, 512> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number,
                                 std::chars_format::fixed, digits)
                       .ptr;
  return {text.data(), end};
}

}  // namespace warta::indexer
