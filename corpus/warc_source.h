// SPDX-License-Identifier: GPL-2.0-or-later
// The articles of a WARC file: of each page, feed and text that a crawler fetched.
#pragma once

#include <memory>

#include "corpus/stream_source.h"

namespace warta::corpus {

/// Reads responses of HTTP with status 200, resources and conversions (the plain texts of WET
/// files) that are HTML, XML, JSON or text; all others are passed over, and counted if they might
/// have been articles. A page without an address of its own takes the one it was fetched from. A
/// record that is damaged gives a Fault with its number, a page that cannot be read one with its
/// address: "crawl.warc!https://kabar.example/a".
std::unique_ptr<ArticleSource> warc_source(std::unique_ptr<ByteStream> in, StreamName name,
                                           const Reading& reading);

}  // namespace warta::corpus
