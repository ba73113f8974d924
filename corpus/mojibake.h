// SPDX-License-Identifier: GPL-2.0-or-later
// Text that was UTF-8 and has been read as windows-1252, once or twice: â€œ for “, Ã© for é (the
// method is that of Robyn Speer's ftfy, 2012).
#pragma once

#include <string_view>

#include "corpus/characters.h"

namespace warta::corpus {

/// The character that was meant, if the text begins with what became of it; no bytes otherwise.
/// Only sequences that nobody would write otherwise are taken: é, Â and "perché…”" stay. All of
/// them begin with a character of U+00C2 to U+00F0. Requires UTF-8.
Character misread_character(std::string_view text);

}  // namespace warta::corpus
