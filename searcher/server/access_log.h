// SPDX-License-Identifier: GPL-2.0-or-later
// One line for each request.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "searcher/server/http_messages.h"

namespace warta::server {

/// A request as one JSON object and a line end: {"time", "id", "remote", "method", "path", "query",
/// "status", "bytes", "seconds"}; "query" is its parameters as they were understood. Whatever was
/// sent, it stays one line. Thread-safe.
std::string log_line(const HttpRequest& request, const HttpResponse& response,
                     std::chrono::system_clock::time_point time, double seconds);

}  // namespace warta::server
