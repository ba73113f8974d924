// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace warta::analysis {

/// The language table compiled into the library; it lives as long as the program.
std::string_view embedded_language();

}  // namespace warta::analysis
