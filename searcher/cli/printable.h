// SPDX-License-Identifier: GPL-2.0-or-later
// Texts of an index, which may come from anywhere, made safe to be shown.
#pragma once

#include <string>
#include <string_view>

namespace warta::searcher::cli {

/// Whether the text is UTF-8 throughout. Thread-safe.
bool is_utf8(std::string_view text);

/// The text as one line that a terminal, or a page, only shows: control characters (C0, DEL, C1)
/// and line separators become blanks, the signs that turn the direction of writing (U+202A..202E,
/// U+2066..2069) go, bytes that are no UTF-8 become U+FFFD. Thread-safe.
std::string printable(std::string_view text);

/// The same without blanks, which become %20: for lines whose fields are parted by blanks.
std::string one_word(std::string_view text);

/// An address that may be linked to: of http or https, in ASCII, what is not is %-encoded. Empty if
/// it is another kind.
std::string link_of(std::string_view url);

}  // namespace warta::searcher::cli
