// SPDX-License-Identifier: GPL-2.0-or-later
// What the templates are filled with: a View of each part of a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/server/page/page.h"
#include "searcher/server/page/template.h"
#include "searcher/server/page/words.h"

namespace warta::server::page {

/// What every page has: words, links to assets, the form with what it keeps, help. The title may be
/// empty; the link leads to the same page in the other language.
View frame(const PageRequest& page, const Words& words, std::string_view title,
           std::string_view other_language_link);

/// How many articles there are and since when, for the foot of the page.
std::string state_text(const Words& words, std::string_view key, const IndexState& state);

/// One hit, for hit.mustache.
View hit_view(const PageRequest& page, const Words& words, const Hit& hit);

/// Adds when the matches were published, for timeline.mustache. Fewer than two bars say nothing.
void add_timeline(const PageRequest& page, const Words& words, const Timeline& timeline,
                  View& view);

/// Adds the filters beside the hits, for filters.mustache.
void add_filters(const PageRequest& page, const Words& words, const Result& result, View& view);

/// Adds the filters that stand in the query, each with a link that takes it away.
void add_chips(const PageRequest& page, const Words& words, View& view);

/// Adds the examples of the query language, for hints.mustache.
void add_hints(const PageRequest& page, const Words& words, View& view);

}  // namespace warta::server::page
