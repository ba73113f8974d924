// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/service.h"

#include <chrono>
#include <exception>
#include <optional>
#include <utility>

#include "searcher/server/access_log.h"
#include "searcher/server/compression.h"
#include "searcher/server/etag.h"
#include "searcher/server/pages.h"

namespace warta::server {
namespace {

constexpr std::string_view kApi = "/api/v1/";

// What a path asks for, by a name of ours: the metrics must not grow with what clients invent.
std::string_view what_of(std::string_view path) {
  constexpr std::string_view kNone = "none";
  if (path == "/") return "page";
  if (path == "/artikel") return "page-article";
  if (path.starts_with("/aset/")) return "asset";
  if (path == "/healthz" || path == "/readyz" || path == "/metrics") return path.substr(1);
  if (!path.starts_with(kApi)) return kNone;
  path.remove_prefix(kApi.size());
  for (const std::string_view name :
       {"search", "facets", "complete", "stem", "openapi.json", "result.schema.json"}) {
    if (path == name) return name;
  }
  if (path.starts_with("like/")) return "like";
  if (path.starts_with("article/")) return "article";
  return kNone;
}

bool is_of_the_index(std::string_view what) {
  return what == "search" || what == "facets" || what == "like" || what == "article" ||
         what == "complete" || what == "page" || what == "page-article";
}

bool is_for_people(std::string_view what) { return what.starts_with("page") || what == "none"; }

std::optional<HttpResponse> wrong_method(std::string_view what, const HttpRequest& request) {
  const bool may_post = what == "search";
  if (request.method == "GET" || request.method == "HEAD") return std::nullopt;
  if (may_post && request.method == "POST") return std::nullopt;
  HttpResponse response = refusal(405, "wrong-method", "it cannot be asked by " + request.method,
                                  may_post ? "use GET or POST" : "use GET");
  response.headers.emplace_back("Allow", may_post ? "GET, HEAD, POST" : "GET, HEAD");
  return response;
}

std::int64_t unix_time() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

}  // namespace

Service::Service(Searcher& searcher, ServiceOptions options)
    : searcher_(searcher),
      options_(std::move(options)),
      api_(searcher_, analyzer_, options_.limits),
      cache_(options_.cache_bytes),
      connections_([] { return std::size_t{0}; }) {}

HttpResponse Service::answer(const HttpRequest& request) noexcept {
  const auto time = std::chrono::system_clock::now();
  const auto begin = std::chrono::steady_clock::now();
  const std::string_view what = what_of(request.path);
  HttpResponse response = routed(what, request);
  allow_origin(options_.admission, request, response);
  response.headers.emplace_back("X-Request-Id", request.id);
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  compress(request, response);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  metrics_.answered(what, response.status, taken.count(), response.body.size());
  if (options_.log) options_.log(log_line(request, response, time, taken.count()));
  return response;
}

void Service::refused(unsigned status, const std::string& remote) {
  metrics_.answered("refused", status, 0, 0);
  if (!options_.log) return;
  HttpRequest request;
  request.remote = remote;
  options_.log(
      log_line(request, {.status = status, .body = {}}, std::chrono::system_clock::now(), 0));
}

// Every error becomes an answer here: a page for people, JSON for programs.
HttpResponse Service::routed(std::string_view what, const HttpRequest& request) {
  const bool is_page = options_.page && is_for_people(what);
  try {
    const bool needs_token = what != "healthz" && what != "readyz";
    if (auto away = preflight(options_.admission, request)) return *std::move(away);
    if (auto away = turned_away(options_.admission, request, needs_token)) return *std::move(away);
    if (auto away = wrong_method(what, request)) return *std::move(away);
    return conditional(what, request);
  } catch (const Error& error) {
    const HttpResponse response = to_response(error);
    return is_page ? error_page(response.status, error.what(), error.hint(), request) : response;
  } catch (const std::exception& error) {
    return refusal(500, "failed", error.what(), "");
  }
}

HttpResponse Service::conditional(std::string_view what, const HttpRequest& request) {
  if (what == "healthz") return {.type = "text/plain; charset=utf-8", .body = "ok\n"};
  if (what == "readyz") return ready();
  if (what == "metrics") {
    return {.type = "text/plain; version=0.0.4; charset=utf-8",
            .body = metrics_.to_text(searcher_.state(), connections_())};
  }
  if (what == "asset" && options_.page) return asset(request);
  if (!is_of_the_index(what) || request.method == "POST") return page(what, request);
  const std::string name = answer_name(request, searcher_.state().generation, unix_time());
  const std::string etag = etag_of(name);
  HttpResponse response{.status = 304, .type = ""};
  if (!has_answer(request, etag)) response = remembered(what, request, name);
  if (response.status == 200 || response.status == 304) {
    response.headers.emplace_back("ETag", etag);
    response.headers.emplace_back("Cache-Control", "private, no-cache");
  }
  return response;
}

HttpResponse Service::remembered(std::string_view what, const HttpRequest& request,
                                 const std::string& name) {
  if (auto known = cache_.find(name)) return *std::move(known);
  HttpResponse response = page(what, request);
  if (response.status == 200) cache_.keep(name, response);
  return response;
}

HttpResponse Service::ready() {
  try {
    const IndexState state = searcher_.state();
    return {.body = R"({"ready": true, "generation": ")" + state.generation + R"(", "articles": )" +
                    std::to_string(state.articles) + '}'};
  } catch (const Error& error) {
    HttpResponse response = to_response(error);
    response.status = 503;
    return response;
  }
}

HttpResponse Service::page(std::string_view what, const HttpRequest& request) {
  if (options_.page && what == "page") return search_page(searcher_, request);
  if (options_.page && what == "page-article") return article_page(searcher_, request);
  if (request.path.starts_with(kApi)) {
    const std::string_view name = std::string_view(request.path).substr(kApi.size());
    if (auto response = api_.answer(name, request)) return *std::move(response);
  }
  if (options_.page && !request.path.starts_with("/api/")) {
    return error_page(404, "", "", request);
  }
  return refusal(404, "not-found", "there is nothing at " + request.path,
                 "/api/v1/openapi.json tells what there is");
}

}  // namespace warta::server
