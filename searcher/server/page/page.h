// SPDX-License-Identifier: GPL-2.0-or-later
// The page: what a newsroom sees in a browser. Values become HTML; nothing here knows of HTTP.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "warta/article.h"
#include "warta/request.h"
#include "warta/result.h"
#include "warta/searcher.h"

namespace warta::server::page {

/// Parameters of a URL, decoded, in their order; of a name that comes twice, the first counts.
using NamedValues = std::vector<std::pair<std::string, std::string>>;

/// What a URL of the page asks for.
struct PageRequest {
  Request request;  ///< To be searched for as it is; its query is empty on the front page.
  std::string language = "id";  ///< Of the page's own words: "id" or "en".
};

/// Reads `q`, `urut` or `sort`, `profil` or `profile`, `after`, `salinan` or `copies`, `mengapa` or
/// `explain`, `bahasa` or `lang`; `dari` and `sampai`, two days, become a
/// date filter of the query. Total: odd values are ignored, and blanks around the query.
PageRequest read_page_request(const NamedValues& parameters);

/// The results as a whole page; the front page if the query is empty. All functions here that make
/// a page escape whatever comes from the index or the URL, throw nothing but std::bad_alloc, and
/// are thread-safe.
std::string search_page(const PageRequest& page, const Result& result, const IndexState& state);

/// An article, with others that tell of the same: the hits of `related` but for the article itself.
/// The parameters are those of the URL; the way back to the results is made of them.
std::string article_page(const Article& article, const Result& related,
                         const NamedValues& parameters);

/// What could not be done; `status` is that of HTTP. Message and hint are for a person.
std::string error_page(unsigned status, const std::string& message, const std::string& hint,
                       const NamedValues& parameters);

/// A file that pages ask for. The views live as long as the program.
struct Asset {
  std::string_view type;  ///< Content-Type.
  std::string_view text;
};

/// The asset of a name: "warta.css", "warta.js", "theme.js", "icon.svg"; nothing if there is none.
/// Pages link to each as /aset/NAME?v=HASH, a hash of its text: it may be kept for good.
std::optional<Asset> asset(std::string_view name);

/// The value of Content-Security-Policy for every page.
std::string_view content_security_policy();

}  // namespace warta::server::page
