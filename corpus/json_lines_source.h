// SPDX-License-Identifier: GPL-2.0-or-later
// JSON Lines: one article, as one JSON object, a line. Fields go by many names
// (data/field_aliases.tsv).
#pragma once

#include <memory>
#include <string>

#include "corpus/article_source.h"
#include "corpus/boilerplate.h"
#include "corpus/byte_stream.h"

namespace warta::corpus {

/// Reads the objects of `in`, which is called `path` in faults; blank lines are passed over. A line
/// that is no JSON object, is longer than 16 MiB, or holds neither title nor body gives a Fault.
/// If the first line begins a JSON array of objects, or an object over several lines, one Fault for
/// the file (line 0) is all that comes.
/// Where the stream breaks off, the last thing that comes is a Fault with the reason.
/// The boilerplate rules must outlive the source.
std::unique_ptr<ArticleSource> json_lines_source(std::unique_ptr<ByteStream> in, std::string path,
                                                 const Boilerplate& boilerplate);

}  // namespace warta::corpus
