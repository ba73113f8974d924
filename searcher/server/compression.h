// SPDX-License-Identifier: GPL-2.0-or-later
// Answers made smaller for who can read them so.
#pragma once

#include "searcher/server/http_messages.h"

namespace warta::server {

/// Packs the body with gzip if the request takes that (Accept-Encoding), if it is long enough to be
/// worth it, and if it becomes smaller. Thread-safe.
void compress(const HttpRequest& request, HttpResponse& response);

}  // namespace warta::server
