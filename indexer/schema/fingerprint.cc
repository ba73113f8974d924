// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schema/fingerprint.h"

#include <array>
#include <cstdio>

namespace warta::schema {

std::string describe(const Fingerprint& fingerprint) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "format %d, analysis %016llx", fingerprint.format,
                static_cast<unsigned long long>(fingerprint.analysis));
  return text.data();
}

}  // namespace warta::schema
