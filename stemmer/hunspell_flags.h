// SPDX-License-Identifier: GPL-2.0-or-later
// What hunspell-id's affix flags say about a root. Its flags are two letters: "Pa" is peN-…-an.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace warta::stemmer {

/// From each flag of an .aff file to the attested_bit of the affixes it stands for (0 for clitics).
using FlagPatterns = std::map<std::string, std::uint64_t, std::less<>>;

/// Reads the PFX and SFX lines of an .aff file with "FLAG long".
FlagPatterns read_flag_patterns(std::string_view affix_rules);

/// Takes the next line off a text, without its line end.
std::string_view take_line(std::string_view& text);

}  // namespace warta::stemmer
