// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/fault_text.h"

namespace warta::corpus {

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

std::string place_of(const Fault& fault) {
  const std::string path = printable(fault.path);
  if (fault.line > 0) return path + ":" + std::to_string(fault.line);
  return fault.record > 0 ? path + " record " + std::to_string(fault.record) : path;
}

}  // namespace warta::corpus
