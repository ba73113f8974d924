// SPDX-License-Identifier: GPL-2.0-or-later
// By what a request is known in logs.
#pragma once

#include <string>
#include <string_view>

namespace warta::server {

/// The id that came with a request if it may be one (letters, digits, '.', '_' and '-', 64 at
/// most), else a new one of 16 hexadecimal digits. Thread-safe.
std::string id_for(std::string_view given);

}  // namespace warta::server
