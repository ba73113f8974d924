// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/search_parameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "warta/error.h"

namespace warta::server {
namespace {

[[noreturn]] void refuse(const std::string& what, const std::string& hint) {
  throw Error(Error::Code::RequestInvalid, what, hint);
}

template <typename Number>
Number number_of(std::string_view name, std::string_view value) {
  Number number = 0;
  const char* const end = value.data() + value.size();
  const auto [read, error] = std::from_chars(value.data(), end, number);
  if (error != std::errc() || read != end || value.empty()) {
    refuse(std::string(name) + "=" + std::string(value) + ": no whole number",
           "write " + std::string(name) + "=20");
  }
  return number;
}

bool truth_of(std::string_view name, std::string_view value) {
  if (value == "1" || value == "true" || value.empty()) return true;
  if (value == "0" || value == "false") return false;
  refuse(std::string(name) + "=" + std::string(value) + ": neither true nor false", "write 1 or 0");
}

Sort sort_of(std::string_view value) {
  if (value == "relevance") return Sort::Relevance;
  if (value == "newest") return Sort::Newest;
  if (value == "oldest") return Sort::Oldest;
  refuse("sort=" + std::string(value) + ": there is no such order", "relevance, newest or oldest");
}

Copies copies_of(std::string_view value) {
  if (value == "folded") return Copies::Folded;
  if (value == "all") return Copies::All;
  refuse("copies=" + std::string(value) + ": there is no such way", "folded or all");
}

void add_facets(std::string_view names, std::vector<std::string>& facets) {
  while (!names.empty()) {
    const std::size_t comma = names.find(',');
    if (comma != 0) facets.emplace_back(names.substr(0, comma));
    names = comma == std::string_view::npos ? "" : names.substr(comma + 1);
  }
}

using Take = void (*)(std::string_view name, std::string_view value, Request& request);

constexpr std::array<std::pair<std::string_view, Take>, 15> kParameters{{
    {"q", [](auto, auto value, auto& request) { request.query = value; }},
    {"limit", [](auto name, auto value,
                 auto& request) { request.limit = number_of<std::size_t>(name, value); }},
    {"offset", [](auto name, auto value,
                  auto& request) { request.offset = number_of<std::size_t>(name, value); }},
    {"after", [](auto, auto value, auto& request) { request.after = value; }},
    {"sort", [](auto, auto value, auto& request) { request.sort = sort_of(value); }},
    {"profile", [](auto, auto value, auto& request) { request.profile = value; }},
    {"copies", [](auto, auto value, auto& request) { request.copies = copies_of(value); }},
    {"explain",
     [](auto name, auto value, auto& request) { request.explain = truth_of(name, value); }},
    {"snippets",
     [](auto name, auto value, auto& request) { request.snippets = truth_of(name, value); }},
    {"facet", [](auto, auto value, auto& request) { add_facets(value, request.facets); }},
    {"facet_values",
     [](auto name, auto value, auto& request) {
       request.facet_values = number_of<std::size_t>(name, value);
     }},
    {"timeline",
     [](auto name, auto value, auto& request) { request.timeline = truth_of(name, value); }},
    {"like", [](auto, auto value, auto& request) { request.like = value; }},
    {"feedback",
     [](auto name, auto value, auto& request) { request.feedback = truth_of(name, value); }},
    {"now", [](auto name, auto value,
               auto& request) { request.now = number_of<std::int64_t>(name, value); }},
}};

void take(std::string_view name, std::string_view value, Request& request) {
  std::string known;
  for (const auto& [parameter, take_it] : kParameters) {
    if (parameter == name) return take_it(name, value, request);
    known += (known.empty() ? "" : ", ") + std::string(parameter);
  }
  refuse("there is no parameter '" + std::string(name) + "'", "there are " + known);
}

}  // namespace

Request read_parameters(const NamedValues& parameters, const RequestLimits& limits) {
  Request request;
  request.limits = limits.query;
  for (const auto& [name, value] : parameters) take(name, value, request);
  require_within(limits, request);
  return request;
}

std::size_t read_count(std::string_view name, std::string_view value, std::size_t most) {
  const auto count = number_of<std::size_t>(name, value);
  if (count > most) {
    refuse(std::string(name) + "=" + std::string(value) + ": too many",
           std::to_string(most) + " at most");
  }
  return count;
}

void require_within(const RequestLimits& limits, Request& request) {
  if (request.limit > limits.hits) {
    refuse("limit=" + std::to_string(request.limit) + ": too many at once",
           std::to_string(limits.hits) + " at most; the cursor in \"next\" gives what is behind");
  }
  if (request.offset > limits.depth) {
    refuse("offset=" + std::to_string(request.offset) + ": too deep",
           std::to_string(limits.depth) + " at most; narrow the search by dates");
  }
  constexpr std::size_t kMostFacetValues = 1000, kMostFacets = 16;
  if (request.facet_values > kMostFacetValues || request.facets.size() > kMostFacets) {
    refuse("too many facets", std::to_string(kMostFacets) + " facets of " +
                                  std::to_string(kMostFacetValues) + " values at most");
  }
  for (const auto member : {&Limits::query_bytes, &Limits::terms, &Limits::depth,
                            &Limits::prefix_words, &Limits::cost}) {
    request.limits.*member = std::min(request.limits.*member, limits.query.*member);
  }
}

}  // namespace warta::server
