// SPDX-License-Identifier: GPL-2.0-or-later
// What goes in and out over HTTP, as values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace warta::server {

/// Names and values in the order in which they came; a name may come several times.
using NamedValues = std::vector<std::pair<std::string, std::string>>;

/// The first value of a name, which is compared to the byte; nothing if it did not come.
std::optional<std::string_view> first_of(const NamedValues& values, std::string_view name);

/// The text with A to Z made small, as names of headers are compared.
std::string in_small_letters(std::string_view text);

/// One request, whole and within the limits of the server.
struct HttpRequest {
  std::string method;      ///< "GET".
  std::string path;        ///< Decoded, without the query: "/api/v1/search". Any bytes but zero.
  NamedValues parameters;  ///< Of the query, decoded. Any bytes but zero.
  NamedValues headers;     ///< Names in small letters.
  std::string body;
  std::string remote;  ///< Whose it is: an address without its port.
  std::string id;      ///< For the log and the answer's X-Request-Id: given, else made.
};

/// One answer.
struct HttpResponse {
  unsigned status = 200;
  std::string type = "application/json";  ///< Content-Type.
  std::string body;
  NamedValues headers{};  ///< Others, without line ends in them.
};

}  // namespace warta::server
