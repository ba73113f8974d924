// SPDX-License-Identifier: GPL-2.0-or-later
// The target of a request, taken apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/server/http_messages.h"

namespace warta::server {

/// What stands behind the method: "/api/v1/search?q=kapal+selam".
struct Target {
  std::string path;        ///< Decoded.
  NamedValues parameters;  ///< Decoded, in their order.
};

/// The target decoded by RFC 3986, in the query with + for a blank as forms send it. Nothing if it
/// does not begin with '/', if a % is not followed by two hexadecimal digits or stands for a zero
/// byte, or if a name or value is no UTF-8.
std::optional<Target> decode_target(std::string_view target);

}  // namespace warta::server
