// SPDX-License-Identifier: GPL-2.0-or-later
// The names by which portals call the blocks of their pages: data/page_blocks.tsv.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/html_tree.h"

namespace warta::corpus {

/// Immutable after construction: any number of threads may share one.
class PageBlocks {
 public:
  /// Uses the list compiled into the library.
  PageBlocks();

  /// How early the list names this element as a body; nothing if it does not.
  std::optional<std::size_t> body_rank(const HtmlNode& node) const;
  /// Whether the list says that this is none of the text.
  bool drop(const HtmlNode& node) const;

 private:
  std::unordered_map<std::string, std::size_t> bodies_;
  std::vector<std::string> dropped_, dropped_beginnings_;
};

}  // namespace warta::corpus
