// SPDX-License-Identifier: GPL-2.0-or-later
// What one reads of HTML: its paragraphs, as plain text.
#pragma once

#include <string>
#include <string_view>

#include "corpus/html_tree.h"

namespace warta::corpus {

/// The readable text of a fragment, paragraphs separated by '\n', entities resolved, without
/// scripts, styles, forms and other things that are no text. What cannot be parsed (nested too
/// deep) gives an empty text. UTF-8 in, UTF-8 out. Thread-safe.
std::string html_text(std::string_view html);

/// The same of a part of a page.
std::string html_text(const HtmlNode& node);

/// Whether the element, named in small letters, never holds text of an article: script, style,
/// form, nav ….
bool is_unread(std::string_view element);

/// Whether a text holds a tag that texts with markup have: p, br, strong ….
bool looks_like_html(std::string_view text);

}  // namespace warta::corpus
