// SPDX-License-Identifier: GPL-2.0-or-later
// What a URL of the page asks for.
#include <algorithm>
#include <initializer_list>

#include "searcher/server/page/filters.h"
#include "searcher/server/page/page.h"

namespace warta::server::page {
namespace {

constexpr std::size_t kHitsOfAPage = 20;
constexpr std::size_t kFacetValues = 8;

// The first parameter that has one of the names; empty if there is none.
std::string_view first_of(const NamedValues& parameters,
                          std::initializer_list<std::string_view> names) {
  for (const auto& [name, value] : parameters) {
    if (std::ranges::find(names, name) != names.end()) return value;
  }
  return {};
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n\v\f";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

Sort read_sort(std::string_view name) {
  if (name == "terbaru" || name == "newest") return Sort::Newest;
  if (name == "terlama" || name == "oldest") return Sort::Oldest;
  return Sort::Relevance;
}

// Which profiles there are, the ranking table knows; here is told what may be the name of one.
bool may_be_profile(std::string_view name) {
  return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

// A day as a form sends it, 2025-06-11; empty if it is none.
std::string_view read_day(std::string_view text) {
  const bool is_day = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                      std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) == 8;
  return is_day ? text : std::string_view();
}

// The query with the days of the form for a date range, if any came.
std::string with_days(std::string_view query, const NamedValues& parameters) {
  const std::string_view from = read_day(first_of(parameters, {"dari", "from"}));
  const std::string_view to = read_day(first_of(parameters, {"sampai", "to"}));
  if (from.empty() && to.empty()) return std::string(query);
  return with_filter(query, "date", std::string(from) + ".." + std::string(to));
}

}  // namespace

PageRequest read_page_request(const NamedValues& parameters) {
  PageRequest page;
  Request& request = page.request;
  request.query = with_days(trimmed(first_of(parameters, {"q"})), parameters);
  request.limit = kHitsOfAPage;
  request.sort = read_sort(first_of(parameters, {"urut", "sort"}));
  const std::string_view profile = first_of(parameters, {"profil", "profile"});
  if (may_be_profile(profile)) request.profile = profile;
  request.after = first_of(parameters, {"after"});
  const std::string_view copies = first_of(parameters, {"salinan", "copies"});
  if (copies == "semua" || copies == "all") request.copies = Copies::All;
  request.explain = first_of(parameters, {"mengapa", "explain"}) == "1";
  request.facets = {"source", "agency", "category", "place", "concept"};
  request.facet_values = kFacetValues;
  request.timeline = true;
  if (first_of(parameters, {"bahasa", "lang"}) == "en") page.language = "en";
  return page;
}

}  // namespace warta::server::page
