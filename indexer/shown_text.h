// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers and foreign text as a person may be shown them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace warta::indexer {

/// The text without control characters, which become '?', as do all bytes beyond ASCII of a text
/// that is not UTF-8.
std::string shown_text(std::string_view text);

/// "2025-06-11T00:30:00Z" of seconds since 1970-01-01 UTC.
std::string shown_time(std::int64_t seconds);

/// With so many digits behind the point, whatever the locale.
std::string shown_number(double number, int digits);

}  // namespace warta::indexer
