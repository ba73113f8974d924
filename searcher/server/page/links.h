// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of the page, made of values. They are not escaped for HTML: a View does that.
#pragma once

#include <string>
#include <string_view>

#include "searcher/server/page/page.h"

namespace warta::server::page {

/// The parameters that read_page_request() reads back. What is as usual is left out.
NamedValues parameters_of(const PageRequest& page);

/// "/?q=kapal+selam&urut=terbaru".
std::string search_link(const PageRequest& page);

/// The article of an id; with the way back to the page of results.
std::string article_link(const PageRequest& page, std::string_view id);

/// The same search by the programs' interface.
std::string api_link(const PageRequest& page);

/// The page with another query, from its first results.
PageRequest with_query(PageRequest page, std::string query);

/// The page from its first results on, without explanations.
PageRequest from_first(PageRequest page);

/// The parameters as they stand behind a ? of a URL.
std::string encoded(const NamedValues& parameters);

}  // namespace warta::server::page
