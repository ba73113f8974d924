// SPDX-License-Identifier: GPL-2.0-or-later
// JSON Lines: one article, as one JSON object, a line. Fields go by many names
// (data/field_aliases.tsv).
#pragma once

#include <memory>
#include <string>

#include "corpus/article_source.h"
#include "corpus/byte_stream.h"
#include "corpus/cleaning.h"
#include "corpus/field_map.h"

namespace warta::corpus {

/// Reads the objects of `in`, which is called `path` in faults; blank lines are passed over. A line
/// that is no JSON object, is longer than 64 MiB, or holds neither title nor body gives a Fault.
/// Where the stream breaks off, the last thing that comes is a Fault with the reason.
/// What cleaning goes by and the names of fields must outlive the source.
std::unique_ptr<ArticleSource> json_lines_source(std::unique_ptr<ByteStream> in, std::string path,
                                                 const Cleaning& cleaning, const FieldMap& fields);

}  // namespace warta::corpus
