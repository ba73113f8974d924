// SPDX-License-Identifier: GPL-2.0-or-later
// What a page says of its article besides its text: JSON-LD, metas, microdata.
#pragma once

#include "corpus/field_map.h"
#include "corpus/field_values.h"
#include "corpus/html_tree.h"

namespace warta::corpus {

/// Puts what the page says into `values`, what is trusted most first: JSON-LD, then the only h1,
/// the metas, links and properties of data/page_fields.tsv, time elements, the title, and the
/// language of the html element. Gives whether the page says that it is an article: by JSON-LD or
/// by "og:type". Thread-safe.
bool collect_page_fields(const HtmlNode& page, const FieldMap& fields, FieldValues& values);

}  // namespace warta::corpus
