// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/cli/printing.h"

#include <array>
#include <ctime>

namespace warta::corpus::cli {

std::string printable(std::string text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_c1 =
        byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (is_c1) text[i + 1] = '?';
    if (is_c1 || byte < 0x20 || byte == 0x7F) text[i] = '?';
  }
  return text;
}

std::string shortened(const std::string& text, std::size_t most_bytes) {
  if (text.size() <= most_bytes) return printable(text);
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return printable(text.substr(0, end)) + "…";
}

std::string place_of(const Fault& fault) {
  return printable(fault.path) + (fault.line > 0 ? ":" + std::to_string(fault.line) : "");
}

std::string utc_time(std::int64_t seconds) {
  const auto time = static_cast<std::time_t>(seconds);
  std::tm utc{};
  gmtime_r(&time, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text.data();
}

}  // namespace warta::corpus::cli
