// SPDX-License-Identifier: GPL-2.0-or-later
// The last step of every reader: raw fields become a clean article.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "corpus/article.h"
#include "corpus/cleaning.h"

namespace warta::corpus {

/// Cleans an article whose fields are as the source gave them: every text becomes plain (see
/// plain_text.h); boilerplate goes, a title that the body repeats goes there, a portal's name
/// behind the title goes, a missing title is made from the first sentence, a missing date from one
/// in brackets at the beginning, a missing id from the URL or the text. A missing language is told
/// by the words. The URL becomes canonical, a lead that the body begins with goes, and a lead
/// serves as the body of an article without one. Gives the reason instead if nothing to read is
/// left. Requires UTF-8 of all but the id and the URL, which files and crawls may call by any
/// bytes.
std::variant<Article, std::string> finish_article(Article raw, const Cleaning& cleaning);

/// An id as finish_article() keeps it: on one line, in UTF-8. Any bytes are accepted.
std::string clean_id(std::string id);

/// Whether the text is UTF-8 throughout.
bool is_utf8(std::string_view text);

}  // namespace warta::corpus
