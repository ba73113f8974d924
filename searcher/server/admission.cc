// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/admission.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "searcher/server/api.h"

namespace warta::server {
namespace {

constexpr std::array<std::string_view, 3> kOwnNames{"localhost", "127.0.0.1", "[::1]"};

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::any_of(names,
                             [name](const auto& known) { return known == "*" || known == name; });
}

// The name of "name:port".
std::string_view without_port(std::string_view host) {
  const std::size_t colon = host.rfind(':');
  if (colon == std::string_view::npos || host.find(']', colon) != std::string_view::npos) {
    return host;
  }
  return host.substr(0, colon);
}

// One Host, of a name that is ours: else a page elsewhere could be served by its own name for this
// machine, and read what it likes ("DNS rebinding").
bool is_for_us(const Admission& admission, const HttpRequest& request) {
  const auto hosts =
      std::ranges::count_if(request.headers, [](const auto& h) { return h.first == "host"; });
  if (hosts != 1) return false;
  const std::string name = in_small_letters(without_port(*first_of(request.headers, "host")));
  return std::ranges::find(kOwnNames, name) != kOwnNames.end() || holds(admission.hosts, name);
}

// Takes as long for every token of this length, so that nothing is learnt from it.
bool is_same(std::string_view given, std::string_view token) {
  if (given.size() != token.size()) return false;
  unsigned differences = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    differences |= static_cast<unsigned char>(given[i]) ^ static_cast<unsigned char>(token[i]);
  }
  return differences == 0;
}

bool has_token(const Admission& admission, const HttpRequest& request) {
  constexpr std::string_view kScheme = "bearer ";
  const std::string_view given = first_of(request.headers, "authorization").value_or("");
  if (in_small_letters(given.substr(0, kScheme.size())) != kScheme) return false;
  return is_same(given.substr(kScheme.size()), admission.token);
}

}  // namespace

std::optional<HttpResponse> turned_away(const Admission& admission, const HttpRequest& request,
                                        bool needs_token) {
  if (!is_for_us(admission, request)) {
    return refusal(421, "wrong-host", "this server does not answer to that Host",
                   "name it with --host when the server is started");
  }
  if (!needs_token || admission.token.empty() || has_token(admission, request)) return std::nullopt;
  HttpResponse response = refusal(401, "no-token", "a token is asked for",
                                  "send the header Authorization: Bearer TOKEN");
  response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"warta\"");
  return response;
}

void allow_origin(const Admission& admission, const HttpRequest& request, HttpResponse& response) {
  if (admission.origins.empty()) return;
  response.headers.emplace_back("Vary", "Origin");
  const auto origin = first_of(request.headers, "origin");
  if (!origin || !holds(admission.origins, *origin)) return;
  const bool is_open = std::ranges::find(admission.origins, "*") != admission.origins.end();
  response.headers.emplace_back("Access-Control-Allow-Origin",
                                is_open ? "*" : std::string(*origin));
  response.headers.emplace_back("Access-Control-Expose-Headers", "ETag, X-Request-Id");
}

std::optional<HttpResponse> preflight(const Admission& admission, const HttpRequest& request) {
  if (request.method != "OPTIONS" || admission.origins.empty()) return std::nullopt;
  HttpResponse response{.status = 204, .type = ""};
  response.headers = {{"Access-Control-Allow-Methods", "GET, HEAD, POST"},
                      {"Access-Control-Allow-Headers", "Authorization, Content-Type"},
                      {"Access-Control-Max-Age", "600"}};
  return response;
}

}  // namespace warta::server
