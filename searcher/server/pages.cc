// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/pages.h"

#include <optional>
#include <string_view>

#include "searcher/server/page/page.h"

namespace warta::server {
namespace {

HttpResponse html(unsigned status, std::string body) {
  HttpResponse response{
      .status = status, .type = "text/html; charset=utf-8", .body = std::move(body)};
  response.headers.emplace_back("Content-Security-Policy",
                                std::string(page::content_security_policy()));
  return response;
}

}  // namespace

HttpResponse search_page(Searcher& searcher, const HttpRequest& request) {
  const page::PageRequest asked = page::read_page_request(request.parameters);
  const bool is_front = asked.request.query.empty() && asked.request.like.empty();
  const Result result = is_front ? Result() : searcher.search(asked.request);
  return html(200, page::search_page(asked, result, searcher.state()));
}

HttpResponse article_page(Searcher& searcher, const HttpRequest& request) {
  constexpr std::size_t kRelated = 8;
  const std::string id(first_of(request.parameters, "id").value_or(""));
  const auto article = searcher.article(id);
  if (!article) return error_page(404, "", "", request);
  const Result related = searcher.search({.limit = kRelated, .like = id, .snippets = false});
  return html(200, page::article_page(*article, related, request.parameters));
}

HttpResponse error_page(unsigned status, const std::string& message, const std::string& hint,
                        const HttpRequest& request) {
  return html(status, page::error_page(status, message, hint, request.parameters));
}

HttpResponse asset(const HttpRequest& request) {
  constexpr std::string_view kFolder = "/aset/";
  const auto found = page::asset(std::string_view(request.path).substr(kFolder.size()));
  if (!found) return error_page(404, "", "", request);
  HttpResponse response{.type = std::string(found->type), .body = std::string(found->text)};
  const bool has_version = first_of(request.parameters, "v").has_value();
  response.headers.emplace_back("Cache-Control",
                                has_version ? "public, max-age=31536000, immutable" : "no-cache");
  return response;
}

}  // namespace warta::server
