// SPDX-License-Identifier: GPL-2.0-or-later
// The page as answers: what it asks the searcher, and its HTML with the headers that belong to it.
#pragma once

#include <string>

#include "searcher/server/http_messages.h"
#include "warta/searcher.h"

namespace warta::server {

/// The front page, or what was found. Throws warta::Error.
HttpResponse search_page(Searcher& searcher, const HttpRequest& request);

/// One article (parameter `id`) and what tells of the same. Throws warta::Error.
HttpResponse article_page(Searcher& searcher, const HttpRequest& request);

/// An error, told to a person.
HttpResponse error_page(unsigned status, const std::string& message, const std::string& hint,
                        const HttpRequest& request);

/// A style sheet, a script or a picture of the page.
HttpResponse asset(const HttpRequest& request);

}  // namespace warta::server
