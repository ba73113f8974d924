// SPDX-License-Identifier: GPL-2.0-or-later
// Texts of strangers, made fit for a page. Everything from an index or a URL goes through here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "warta/result.h"

namespace warta::server::page {

/// HTML that this room has made: the only kind of text that a template takes in as it is.
struct Html {
  std::string text;
};

/// The text as valid UTF-8: broken bytes become U+FFFD, controls and line ends a blank, and
/// characters that turn the direction of writing for all that follows are left out. Not escaped.
std::string clean(std::string_view text);

/// The text cleaned and escaped, with <mark> around each mark. Marks that overlap or lie outside
/// are cut to what is left.
Html marked(std::string_view text, const std::vector<Span>& marks);

/// The address if it begins with http:// or https:// and names a host, with everything but
/// printable ASCII percent-encoded; else empty. Not escaped.
std::string web_link(std::string_view address);

}  // namespace warta::server::page
