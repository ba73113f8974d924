// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/cli/printing.h"

namespace warta::corpus::cli {

std::string shortened(const std::string& text, std::size_t most_bytes) {
  if (text.size() <= most_bytes) return printable(text);
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return printable(text.substr(0, end)) + "…";
}

}  // namespace warta::corpus::cli
