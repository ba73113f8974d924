// SPDX-License-Identifier: GPL-2.0-or-later
// XML that news comes in: RSS, Atom, news sitemaps, NewsML-G2, NITF.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "corpus/article_source.h"
#include "corpus/byte_stream.h"
#include "corpus/cleaning.h"
#include "corpus/input_format.h"

namespace warta::corpus {

/// Feed or NewsMl if XML that begins so is one by its root element; else Auto.
InputFormat xml_news_format(std::string_view beginning);

/// Reads the items of `in`, which is called `path` in faults, one by one. An item that is no XML,
/// longer than 64 MiB, nested more than 100 deep, withdrawn by its sender, or holds neither title
/// nor body gives a Fault with its line, and reading goes on with the next one. What can be mended
/// (an '&' that should be &amp;, bytes that are no UTF-8) is mended, and told by one Fault a file,
/// and so is what is wrong around the items. Pictures in NewsML are passed over. Entities and
/// document types are never read.
///
/// `format` says what is asked for: Feed, NewsMl, or Auto for either. XML of another kind, and what
/// holds no news (a sitemap of plain pages), gives a Fault if it `was_named`, else it is passed
/// over and counted. An empty stream is a Fault. Where the stream breaks off, the last thing that
/// comes is a Fault with the reason. What cleaning goes by must outlive the source.
std::unique_ptr<ArticleSource> xml_news_source(std::unique_ptr<ByteStream> in, std::string path,
                                               InputFormat format, bool was_named,
                                               const Cleaning& cleaning);

}  // namespace warta::corpus
