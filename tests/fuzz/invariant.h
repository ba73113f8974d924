// SPDX-License-Identifier: GPL-2.0-or-later
// What must hold for every input; a fuzzer stops where it does not.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace warta::fuzz {

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

}  // namespace warta::fuzz
