// SPDX-License-Identifier: GPL-2.0-or-later
// What feeds get wrong, put right.
#pragma once

#include <string>
#include <string_view>

namespace warta::corpus {

/// XML with what feeds get wrong put right: an '&' that begins no reference, the named characters
/// of HTML (&nbsp;), other names, a '<' of the text, control characters, and bytes that are no
/// UTF-8, which become U+FFFD. No line feed comes or goes. Linear in the length.
std::string mended_xml(std::string_view text);

}  // namespace warta::corpus
