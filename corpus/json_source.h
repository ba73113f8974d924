// SPDX-License-Identifier: GPL-2.0-or-later
// JSON in any layout: an array of objects, one object after another, a list within an object.
#pragma once

#include <memory>
#include <string>

#include "corpus/article_source.h"
#include "corpus/byte_stream.h"
#include "corpus/cleaning.h"
#include "corpus/field_map.h"

namespace warta::corpus {

/// Reads the objects of `in`, which is called `path` in faults, record by record. A record that is
/// broken, no object, longer than 64 MiB, or holds neither title nor body gives a Fault with the
/// line on which it begins; reading goes on with the next object that begins like the first one.
/// Where the stream breaks off, the last thing that comes is a Fault with the reason. Slower than
/// json_lines_source(), which is for one object a line.
/// What cleaning goes by and the names of fields must outlive the source.
std::unique_ptr<ArticleSource> json_source(std::unique_ptr<ByteStream> in, std::string path,
                                           const Cleaning& cleaning, const FieldMap& fields);

}  // namespace warta::corpus
