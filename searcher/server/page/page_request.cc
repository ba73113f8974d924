// SPDX-License-Identifier: GPL-2.0-or-later
// What a URL of the page asks for.
#include <algorithm>
#include <initializer_list>

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

}  // namespace

PageRequest read_page_request(const NamedValues& parameters) {
  PageRequest page;
  Request& request = page.request;
  request.query = trimmed(first_of(parameters, {"q"}));
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
