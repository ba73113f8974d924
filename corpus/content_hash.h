// SPDX-License-Identifier: GPL-2.0-or-later
// Hashes of text: of all of it, to tell what is the same; of its parts, to tell what is alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace warta::corpus {

/// The 128-bit XXH3 hash of a text, as 32 hexadecimal digits. The same on every machine.
std::string content_hash(std::string_view text);

/// The 64-bit XXH3 hash of a text. The same on every machine.
std::uint64_t short_hash(std::string_view text);

}  // namespace warta::corpus
