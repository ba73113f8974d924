// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace warta::analysis {

/// The language table compiled into the library; it lives as long as the program.
std::string_view embedded_language();

/// The list of one's own words that was compiled in, cmake -DWARTA_WORDS=FILE; empty if there was
/// none.
std::string_view embedded_own_words();

}  // namespace warta::analysis
