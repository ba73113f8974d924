// SPDX-License-Identifier: GPL-2.0-or-later
// What an answer depends on, and whether a client has it already.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "searcher/server/http_messages.h"

namespace warta::server {

/// All that the answer to a GET depends on: the request, the live generation, the day (queries may
/// say "kemarin"). Different texts for different answers. `now` is in seconds since 1970-01-01 UTC;
/// days begin at midnight in WIB.
std::string answer_name(const HttpRequest& request, std::string_view generation, std::int64_t now);

/// The same, short enough for a header, with this program's version. Weak, since an answer tells
/// how long it took.
std::string etag_of(const std::string& answer_name);

/// Whether the request has the answer with that ETag (If-None-Match).
bool has_answer(const HttpRequest& request, std::string_view etag);

}  // namespace warta::server
