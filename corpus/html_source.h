// SPDX-License-Identifier: GPL-2.0-or-later
// A page of a portal, as a crawler saved it: one article.
#pragma once

#include <string_view>

#include "corpus/article_source.h"
#include "corpus/byte_stream.h"
#include "corpus/cleaning.h"
#include "corpus/field_map.h"
#include "corpus/stream_name.h"

namespace warta::corpus {

/// The reason of the fault that a page without an article gives: a home page, a list of articles.
inline constexpr std::string_view kNoArticle = "no article on the page";

/// Whether bytes that begin so are HTML.
bool is_html(std::string_view beginning);

/// Reads the one article of `in`. A page that is larger than 16 MiB, breaks off (within a text or a
/// tag; a cut behind a tag cannot be told), holds a NUL, is nested too deep or has no article gives
/// a Fault.
Record read_html(ByteStream& in, const StreamName& name, const FieldMap& fields,
                 const Cleaning& cleaning);

}  // namespace warta::corpus
