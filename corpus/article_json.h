// SPDX-License-Identifier: GPL-2.0-or-later
// Articles as lines of JSON.
#pragma once

#include <cstdint>
#include <string>

#include "corpus/article.h"

namespace warta::corpus {

/// All fields of an article, those that are not known too, as one line without its end; on demand
/// with what cleaning took out.
std::string shown_line(const Article& article, bool with_removals);

/// The fields that are known, as one line without its end, by names that data/field_aliases.tsv
/// has, so that Warta reads it as the same article. A title that was made from the body is left
/// out: it would be made again.
std::string clean_line(const Article& article);

/// Seconds since 1970-01-01 UTC as "2025-06-11T03:32:00Z".
std::string utc_time(std::int64_t seconds);

}  // namespace warta::corpus
