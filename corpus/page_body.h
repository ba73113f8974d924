// SPDX-License-Identifier: GPL-2.0-or-later
// Where on a page the article's text is.
#pragma once

#include <string>
#include <vector>

#include "corpus/article.h"
#include "corpus/html_tree.h"

namespace warta::corpus {

/// The article's text, paragraphs separated by '\n', and what lay within and was left out.
struct PageBody {
  std::string text;  ///< Empty if the page has no block of text.
  std::vector<Removal> removals;
};

/// Takes the element with itemprop "articleBody", else a block that data/page_blocks.tsv names,
/// else the densest block: each paragraph gives its length, less twice that of its links, to the
/// element around it (after the scoring of arc90's Readability, 2009, and the shallow text features
/// of Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features", WSDM
/// 2010). Out of it go the blocks that the list calls so, captions, asides, hidden elements and
/// lists of links. Thread-safe.
PageBody page_body(const HtmlNode& page);

}  // namespace warta::corpus
