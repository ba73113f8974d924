// SPDX-License-Identifier: GPL-2.0-or-later
// From bytes in memory to their articles.
#pragma once

#include <memory>
#include <string>

#include "corpus/article_source.h"
#include "corpus/read_options.h"
#include "corpus/stream_name.h"

namespace warta::corpus {

/// Reads many pieces of bytes by the same rules, one after another. For one thread.
class BytesReader {
 public:
  explicit BytesReader(ReadOptions options);
  ~BytesReader();

  /// The articles of the bytes, told by name and content as those of a file are. The reader must
  /// outlive the source, and its source of before must be done with.
  std::unique_ptr<ArticleSource> read(std::string bytes, StreamName name);

 private:
  class Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace warta::corpus
