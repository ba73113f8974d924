// SPDX-License-Identifier: GPL-2.0-or-later
// Who may ask: by the name that is asked for, by a token, and from which pages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/server/http_messages.h"

namespace warta::server {

/// Whom a server answers.
struct Admission {
  /// Names that Host may have, besides those of this machine's own (localhost, 127.0.0.1, [::1]);
  /// with "*" any: then a page elsewhere may, by its own name for this machine, read answers.
  std::vector<std::string> hosts;
  std::string token;                 ///< Asked of everybody as a bearer token; empty: none.
  std::vector<std::string> origins;  ///< Of pages that may read answers (CORS); "*": every page.
};

/// Why a request is not answered; nothing if it is. `needs_token`: whether what it asks for does.
std::optional<HttpResponse> turned_away(const Admission& admission, const HttpRequest& request,
                                        bool needs_token);

/// Adds what lets the page that asks read the answer, if it may.
void allow_origin(const Admission& admission, const HttpRequest& request, HttpResponse& response);

/// The answer to a browser's question beforehand (OPTIONS); nothing if it is none.
std::optional<HttpResponse> preflight(const Admission& admission, const HttpRequest& request);

}  // namespace warta::server
