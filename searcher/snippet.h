// SPDX-License-Identifier: GPL-2.0-or-later
// The sentences of an article that show best why it was found, with the words that matched marked
// as they stand there.
#pragma once

#include <cstddef>
#include <memory>
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

/// Makes the snippets of one query's answers. For one thread.
class SnippetMaker {
 public:
  struct Sought;

  /// Both must outlive it.
  SnippetMaker(const Wanted& wanted, analysis::Analyzer& analyzer);
  ~SnippetMaker();
  SnippetMaker(const SnippetMaker&) = delete;
  SnippetMaker& operator=(const SnippetMaker&) = delete;

  /// Picks the sentence that holds the most different wanted words, the first of equals, and as
  /// many after it as fit. The body's beginning if nothing is wanted or found.
  Snippet make(std::string_view body);

 private:
  std::unique_ptr<const Sought> sought_;
  analysis::Analyzer& analyzer_;
};

}  // namespace warta::searcher
