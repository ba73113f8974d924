// SPDX-License-Identifier: GPL-2.0-or-later
// Text as a reader sees it: what was left in it of HTML, of wrong encodings and of machines goes.
#pragma once

#include <string>
#include <string_view>

namespace warta::corpus {

/// The text without markup and oddities: tags are read as HTML if there are any of those that texts
/// have; entities become characters, once, also where their & was one (&amp;nbsp;), unknown ones
/// stay; UTF-8 that was read as windows-1252 is put right; control characters and no-break spaces
/// become spaces, U+2028 and U+2029 line feeds; invisible characters (soft hyphen, zero-width,
/// joiners, marks of direction) go, and spaces at both ends. Requires UTF-8. Thread-safe.
std::string plain_text(std::string_view text);

/// The same on one line; tags stay, since a title may speak of them.
std::string plain_line(std::string_view text);

}  // namespace warta::corpus
