// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/api.h"

#include <nlohmann/json.hpp>
#include <vector>

#include "searcher/result.schema.json.h"
#include "searcher/server/openapi.json.h"

namespace warta::server {
namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(const std::string& what, const std::string& hint) {
  throw Error(Error::Code::RequestInvalid, what, hint);
}

// The parameters, which must be some of `known`.
void require_known(const HttpRequest& request, std::string_view first, std::string_view second) {
  for (const auto& [name, value] : request.parameters) {
    if (name == first || name == second) continue;
    refuse("there is no parameter '" + name + "'",
           "there are " + std::string(first) + " and " + std::string(second));
  }
}

// What follows a beginning; nothing if it is another one.
std::optional<std::string_view> behind(std::string_view beginning, std::string_view name) {
  if (!name.starts_with(beginning)) return std::nullopt;
  return name.substr(beginning.size());
}

HttpResponse no_article(std::string_view id) {
  return refusal(404, "not-found", "there is no article '" + std::string(id) + "'",
                 "give the \"id\" of a hit");
}

}  // namespace

std::optional<HttpResponse> Api::answer(std::string_view name, const HttpRequest& request) {
  if (name == "search") return search(request);
  if (name == "facets") return facets(request);
  if (name == "complete") return complete(request);
  if (name == "stem") return stem(request);
  if (const auto id = behind("like/", name)) return like(*id, request);
  if (const auto id = behind("article/", name)) return article(*id);
  if (name == "openapi.json")
    return HttpResponse{.body = std::string(embedded::openapi_json::kText)};
  if (name == "result.schema.json") {
    return HttpResponse{.body = std::string(embedded::result_schema_json::kText)};
  }
  return std::nullopt;
}

HttpResponse Api::search(const HttpRequest& request) {
  if (request.method != "POST") {
    return {.body = to_json(searcher_.search(read_parameters(request.parameters, limits_)))};
  }
  if (!request.parameters.empty()) refuse("a POST has its request in its body", "");
  Request asked = request_from_json(request.body);
  require_within(limits_, asked);
  return {.body = to_json(searcher_.search(asked))};
}

HttpResponse Api::facets(const HttpRequest& request) {
  Request asked = read_parameters(request.parameters, limits_);
  if (asked.facets.empty() && !asked.timeline) {
    asked.facets = {"source", "category", "place", "agency", "month", "concept"};
    asked.timeline = true;
  }
  asked.limit = 0;
  asked.offset = 0;
  asked.after.clear();
  return {.body = to_json(searcher_.search(asked))};
}

HttpResponse Api::like(std::string_view id, const HttpRequest& request) {
  Request asked = read_parameters(request.parameters, limits_);
  asked.like = id;
  if (!searcher_.article(id)) return no_article(id);
  return {.body = to_json(searcher_.search(asked))};
}

HttpResponse Api::article(std::string_view id) {
  const auto article = searcher_.article(id);
  return article ? HttpResponse{.body = to_json(*article)} : no_article(id);
}

HttpResponse Api::complete(const HttpRequest& request) {
  require_known(request, "q", "limit");
  constexpr std::size_t kUsual = 10, kMost = 50;
  const std::string_view beginning = first_of(request.parameters, "q").value_or("");
  if (beginning.size() > limits_.query.query_bytes) refuse("q is too long", "");
  const auto told = first_of(request.parameters, "limit");
  const std::size_t limit = told ? read_count("limit", *told, kMost) : kUsual;
  return {.body = "{\"completions\": " + to_json(searcher_.complete(beginning, limit)) + '}'};
}

HttpResponse Api::stem(const HttpRequest& request) {
  require_known(request, "word", "text");
  constexpr std::size_t kMostBytes = 16'384;
  Json words = Json::array();
  std::size_t bytes = 0;
  for (const auto& [name, value] : request.parameters) {
    bytes += value.size();
    if (bytes > kMostBytes) refuse("the words are too long", "16 KiB at most");
    if (name == "word") words.push_back(Json::parse(word_json(analyzer_, value)));
  }
  Json json = {{"words", words}};
  if (const auto text = first_of(request.parameters, "text")) {
    json["text"] = Json::parse(to_json(analyzer_.tokens(*text)));
  } else if (words.empty()) {
    refuse("neither a word nor a text was given", "/api/v1/stem?word=penembakan");
  }
  return {.body = json.dump(2, ' ', false, Json::error_handler_t::replace)};
}

HttpResponse to_response(const Error& error) {
  HttpResponse response{.body = to_json(error)};
  switch (error.code()) {
    case Error::Code::RequestInvalid:
      response.status = 400;
      break;
    case Error::Code::IndexMissing:
    case Error::Code::Locked:
      response.status = 503;
      response.headers.emplace_back("Retry-After", "5");
      break;
    default:
      response.status = 500;
  }
  return response;
}

HttpResponse refusal(unsigned status, std::string_view code, const std::string& message,
                     const std::string& hint) {
  const Json json = {{"error", {{"code", code}, {"message", message}, {"hint", hint}}}};
  return {.status = status, .body = json.dump(2, ' ', false, Json::error_handler_t::replace)};
}

}  // namespace warta::server
