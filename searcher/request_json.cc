// SPDX-License-Identifier: GPL-2.0-or-later
// Requests from JSON.
#include <cstdint>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "warta/error.h"
#include "warta/request.h"

namespace warta {
namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(const std::string& what, const std::string& hint) {
  throw Error(Error::Code::RequestInvalid, what, hint);
}

const std::string& text_of(const Json& value, const std::string& name) {
  if (!value.is_string()) refuse('"' + name + "\" is no text", "write it in quotation marks");
  return value.get_ref<const std::string&>();
}

bool truth_of(const Json& value, const std::string& name) {
  if (!value.is_boolean()) refuse('"' + name + "\" is not true or false", "");
  return value.get<bool>();
}

double number_of(const Json& value, const std::string& name) {
  if (!value.is_number()) refuse('"' + name + "\" is no number", "");
  return value.get<double>();
}

std::size_t count_of(const Json& value, const std::string& name) {
  if (!value.is_number_unsigned()) refuse('"' + name + "\" is no whole number from 0 on", "");
  return value.get<std::size_t>();
}

Sort sort_of(const Json& value, const std::string& name) {
  const std::string& text = text_of(value, name);
  if (text == "relevance") return Sort::Relevance;
  if (text == "newest") return Sort::Newest;
  if (text == "oldest") return Sort::Oldest;
  refuse("there is no sort \"" + text + '"', "relevance, newest or oldest");
}

Copies copies_of(const Json& value, const std::string& name) {
  const std::string& text = text_of(value, name);
  if (text == "folded") return Copies::Folded;
  if (text == "all") return Copies::All;
  refuse("there is no way \"" + text + "\" with copies", "folded or all");
}

// What takes the value of each name; the names are those of the members of Request.
template <typename Into>
using Takers =
    std::map<std::string, std::function<void(const Json&, const std::string&, Into&)>, std::less<>>;

template <typename Into>
void take(const Json& json, const std::string& what, const Takers<Into>& takers, Into& into) {
  if (!json.is_object()) refuse(what + " is no JSON object", "write {\"query\": \"…\"}");
  for (const auto& [name, value] : json.items()) {
    const auto taker = takers.find(name);
    if (taker == takers.end()) {
      std::string known;
      for (const auto& [other, take_it] : takers) {
        known += known.empty() ? "" : ", ";
        known += other;
      }
      refuse("there is no \"" + name + "\" in " + what, "there are " + known);
    }
    taker->second(value, name, into);
  }
}

Limits limits_of(const Json& value) {
  static const Takers<Limits> takers{
      {"query_bytes", [](auto& v, auto& n, auto& limits) { limits.query_bytes = count_of(v, n); }},
      {"terms", [](auto& v, auto& n, auto& limits) { limits.terms = count_of(v, n); }},
      {"depth", [](auto& v, auto& n, auto& limits) { limits.depth = count_of(v, n); }},
      {"prefix_words",
       [](auto& v, auto& n, auto& limits) { limits.prefix_words = count_of(v, n); }},
      {"cost", [](auto& v, auto& n, auto& limits) { limits.cost = count_of(v, n); }}};
  Limits limits;
  take(value, "\"limits\"", takers, limits);
  return limits;
}

void take_settings(const Json& value, const std::string& name, Request& request) {
  if (!value.is_object()) refuse('"' + name + "\" is no JSON object", "write {\"proximity\": 0.5}");
  for (const auto& [setting, number] : value.items()) {
    request.settings.emplace_back(setting, number_of(number, setting));
  }
}

void take_facets(const Json& value, const std::string& name, Request& request) {
  if (!value.is_array()) refuse('"' + name + "\" is no list", R"(write ["source", "month"])");
  for (const Json& facet : value) request.facets.push_back(text_of(facet, name));
}

const Takers<Request>& request_takers() {
  static const Takers<Request> takers{
      {"query", [](auto& v, auto& n, auto& request) { request.query = text_of(v, n); }},
      {"limit", [](auto& v, auto& n, auto& request) { request.limit = count_of(v, n); }},
      {"offset", [](auto& v, auto& n, auto& request) { request.offset = count_of(v, n); }},
      {"sort", [](auto& v, auto& n, auto& request) { request.sort = sort_of(v, n); }},
      {"profile", [](auto& v, auto& n, auto& request) { request.profile = text_of(v, n); }},
      {"explain", [](auto& v, auto& n, auto& request) { request.explain = truth_of(v, n); }},
      {"after", [](auto& v, auto& n, auto& request) { request.after = text_of(v, n); }},
      {"copies", [](auto& v, auto& n, auto& request) { request.copies = copies_of(v, n); }},
      {"settings", take_settings},
      {"feedback", [](auto& v, auto& n, auto& request) { request.feedback = truth_of(v, n); }},
      {"like", [](auto& v, auto& n, auto& request) { request.like = text_of(v, n); }},
      {"facets", take_facets},
      {"facet_values",
       [](auto& v, auto& n, auto& request) { request.facet_values = count_of(v, n); }},
      {"timeline", [](auto& v, auto& n, auto& request) { request.timeline = truth_of(v, n); }},
      {"snippets", [](auto& v, auto& n, auto& request) { request.snippets = truth_of(v, n); }},
      {"debug", [](auto& v, auto& n, auto& request) { request.debug = truth_of(v, n); }},
      {"now",
       [](auto& v, auto& n, auto& request) {
         const bool fits = !v.is_number_unsigned() || v.template get<std::uint64_t>() <= INT64_MAX;
         if (!v.is_number_integer() || !fits)
           refuse('"' + n + "\" is no whole number", "in seconds since 1970-01-01 UTC");
         request.now = v.template get<std::int64_t>();
       }},
      {"limits", [](auto& v, auto&, auto& request) { request.limits = limits_of(v); }}};
  return takers;
}

// Deep enough for a request, and no depth that a stack could not bear.
constexpr int kDepth = 4;

}  // namespace

Request request_from_json(std::string_view json) {
  bool is_too_deep = false;
  const auto within_depth = [&](int depth, Json::parse_event_t, Json&) {
    is_too_deep = is_too_deep || depth > kDepth;
    return !is_too_deep;
  };
  Request request;
  try {
    const Json parsed = Json::parse(json, within_depth);
    if (is_too_deep) refuse("the request is nested too deeply", "see searcher/README.md");
    take(parsed, "the request", request_takers(), request);
  } catch (const Json::exception& error) {
    refuse(std::string("the request is no JSON: ") + error.what(), "write {\"query\": \"…\"}");
  }
  return request;
}

}  // namespace warta
