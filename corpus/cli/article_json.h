// SPDX-License-Identifier: GPL-2.0-or-later
// Articles as lines of JSON.
#pragma once

#include <string>

#include "corpus/article.h"

namespace warta::corpus::cli {

/// All fields of an article, those that are not known too, as one line without its end; on demand
/// with what cleaning took out.
std::string shown_line(const Article& article, bool with_removals);

/// The fields that are known, as one line without its end, by names that data/field_aliases.tsv
/// has, so that Warta reads it as the same article. A title that was made from the body is left
/// out: it would be made again.
std::string clean_line(const Article& article);

}  // namespace warta::corpus::cli
