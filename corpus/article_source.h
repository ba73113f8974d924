// SPDX-License-Identifier: GPL-2.0-or-later
// Anything that articles come from, one after another: a file, a folder, standard input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

#include "corpus/article.h"

namespace warta::corpus {

/// After the last article.
struct End {};

/// A record that was known before (ReadOptions::is_known) and so was not read again.
struct Known {
  std::uint64_t record = 0;
};

using Record = std::variant<End, Article, Fault, Known>;

/// A stream of articles and faults. A fault never ends the stream. For one thread.
class ArticleSource {
 public:
  ArticleSource() = default;
  ArticleSource(const ArticleSource&) = delete;
  ArticleSource& operator=(const ArticleSource&) = delete;
  virtual ~ArticleSource() = default;

  /// The next article or fault; End, and again End, after the last.
  virtual Record next() = 0;

  /// How many files of the folders read so far were passed over because they hold no articles.
  virtual std::size_t skipped_files() const { return 0; }
};

}  // namespace warta::corpus
