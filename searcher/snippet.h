// SPDX-License-Identifier: GPL-2.0-or-later
// The sentences of an article that show best why it was found, with the words that matched marked
// as they stand there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/wanted.h"
#include "stemmer/text/analyzer.h"
#include "warta/result.h"

namespace warta::searcher {

/// A piece of a body; the marks are byte ranges of its text.
struct Snippet {
  std::string text;
  std::vector<Span> marks;
};

/// About how long a snippet may be, in bytes; a sentence that is longer is cut between words.
inline constexpr std::size_t kSnippetBytes = 260;

/// Picks the sentence that holds the most different wanted words, the first of equals, and as many
/// after it as fit. The body's beginning if nothing is wanted or found.
Snippet make_snippet(std::string_view body, const Wanted& wanted, analysis::Analyzer& analyzer);

}  // namespace warta::searcher
