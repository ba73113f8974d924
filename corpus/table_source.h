// SPDX-License-Identifier: GPL-2.0-or-later
// CSV and TSV: one article a row, below a header that names the columns.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "corpus/article_source.h"
#include "corpus/byte_stream.h"
#include "corpus/cleaning.h"
#include "corpus/field_map.h"

namespace warta::corpus {

/// The delimiter of a table that begins so: whichever of comma, semicolon and tab stands most often
/// in the first line outside quotes; a comma if none does.
char table_delimiter(std::string_view beginning);

/// Whether the first line is a header: several columns, one of them a title or a body.
bool is_table(std::string_view beginning, const FieldMap& fields);

/// Reads the rows of `in`, which is called `path` in faults. A row that has not as many fields as
/// the header, is not UTF-8, is longer than 64 MiB, opens a quote that is never closed, or holds
/// neither title nor body gives a Fault. A header without a title and a body gives one Fault, and
/// nothing else is read. Where the stream breaks off, the last thing that comes is a Fault with the
/// reason. What cleaning goes by and the names of fields must outlive the source.
std::unique_ptr<ArticleSource> table_source(std::unique_ptr<ByteStream> in, std::string path,
                                            char delimiter, const Cleaning& cleaning,
                                            const FieldMap& fields);

}  // namespace warta::corpus
