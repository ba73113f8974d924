// SPDX-License-Identifier: GPL-2.0-or-later
// Filters: those in the query, and those that could be added.
#include <algorithm>
#include <array>
#include <utility>

#include "searcher/server/page/filters.h"
#include "searcher/server/page/links.h"
#include "searcher/server/page/views.h"

namespace warta::server::page {
namespace {

constexpr std::array<std::string_view, 3> kProfiles{"pertahanan", "umum", "polos"};

// Filters do not mind case; neither do counts beside them: KABARBAHARI.com is KabarBahari.com.
std::string in_small_letters(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

std::vector<FacetValue> merged(const std::vector<FacetValue>& values) {
  std::vector<FacetValue> merged;
  for (const FacetValue& value : values) {
    const auto same =
        std::ranges::find(merged, in_small_letters(value.value),
                          [](const FacetValue& v) { return in_small_letters(v.value); });
    if (same == merged.end()) {
      merged.push_back(value);
    } else {
      same->count += value.count;
    }
  }
  std::ranges::stable_sort(merged, std::ranges::greater(), &FacetValue::count);
  return merged;
}

// How a filter is called: "Sumber: KBN".
std::string label_of(const Words& words, const Filter& filter) {
  const std::string value = filter.kind == "date" ? words.period(filter.value) : filter.value;
  return std::string(words("facet_" + filter.kind)) + ": " + value;
}

View value_view(const PageRequest& page, const Words& words, const std::string& kind,
                const FacetValue& value) {
  const std::string& query = page.request.query;
  const std::vector<Filter> filters = filters_of(query);
  const auto chosen = std::ranges::find_if(filters, [&](const Filter& filter) {
    return filter.kind == kind && in_small_letters(filter.value) == in_small_letters(value.value);
  });
  const bool is_chosen = chosen != filters.end();
  const std::string other =
      is_chosen ? without_filter(query, *chosen) : with_filter(query, kind, value.value);
  return View()
      .text("value", value.value)
      .text("value_count", words.number(value.count))
      .text("value_href", search_link(with_query(page, other)))
      .flag("is_chosen", is_chosen)
      .text("value_title",
            is_chosen ? words.filled("remove_filter", {label_of(words, *chosen)}) : "");
}

// A term that all the matches hold leaves nothing out.
bool tells_apart(const Facet& facet, const FacetValue& value, std::size_t total) {
  return facet.name != "concept" || value.count < total;
}

std::vector<View> facet_views(const PageRequest& page, const Words& words, const Result& result) {
  std::vector<View> views;
  for (const Facet& facet : result.facets) {
    std::vector<View> values;
    for (const FacetValue& value : merged(facet.values)) {
      if (tells_apart(facet, value, result.total)) {
        values.push_back(value_view(page, words, facet.name, value));
      }
    }
    if (values.empty()) continue;
    const std::size_t more = facet.different - std::min(facet.different, facet.values.size());
    views.push_back(
        View()
            .text("facet_label", words("facet_" + facet.name))
            .list("facet_values", std::move(values))
            .text("facet_more", more > 0 ? words.filled("facet_more", {words.number(more)}) : ""));
  }
  return views;
}

std::vector<View> profile_views(const PageRequest& page, const Words& words) {
  std::vector<View> views;
  for (const std::string_view profile : kProfiles) {
    PageRequest other = from_first(page);
    other.request.profile = profile;
    views.push_back(View()
                        .text("profile_label", words("profile_" + std::string(profile)))
                        .text("profile_href", search_link(other))
                        .flag("is_current", page.request.profile == profile));
  }
  return views;
}

// The form for a range: the query without its dates, and the days if there is a range already.
void add_days(const PageRequest& page, View& view) {
  constexpr std::size_t kDay = 10;
  std::string query = page.request.query;
  std::string from, to;
  std::vector<Filter> filters = filters_of(query);
  std::ranges::reverse(filters);
  for (const Filter& filter : filters) {
    if (filter.kind != "date") continue;
    query = without_filter(query, filter);
    const std::size_t dots = filter.value.find("..");
    if (dots == kDay) from = filter.value.substr(0, kDay);
    if (dots != std::string::npos && dots + 2 + kDay == filter.value.size()) {
      to = filter.value.substr(dots + 2);
    }
  }
  view.text("query_without_date", query)
      .text("day_from", from)
      .text("day_to", to)
      .flag("has_days", !from.empty() || !to.empty());
}

}  // namespace

void add_filters(const PageRequest& page, const Words& words, const Result& result, View& view) {
  PageRequest folded = from_first(page);
  folded.request.copies = Copies::Folded;
  PageRequest all = from_first(page);
  all.request.copies = Copies::All;
  add_days(page, view);
  view.flag("has_filters", !result.hits.empty())
      .list("facets", facet_views(page, words, result))
      .list("profiles", profile_views(page, words))
      .flag("is_folded", page.request.copies == Copies::Folded)
      .text("folded_href", search_link(folded))
      .text("all_copies_href", search_link(all));
}

void add_chips(const PageRequest& page, const Words& words, View& view) {
  const std::string& query = page.request.query;
  const std::vector<Filter> filters = filters_of(query);
  std::vector<View> chips;
  chips.reserve(filters.size());
  for (const Filter& filter : filters) {
    chips.push_back(
        View()
            .text("chip_kind", words("facet_" + filter.kind))
            .text("chip_value", filter.kind == "date" ? words.period(filter.value) : filter.value)
            .text("chip_href", search_link(with_query(page, without_filter(query, filter))))
            .text("chip_title", words.filled("remove_filter", {label_of(words, filter)})));
  }
  const std::string bare = filters.size() > 1 ? without_filters(query) : "";
  view.list("chips", std::move(chips))
      .text("clear_href", bare.empty() ? "" : search_link(with_query(page, bare)));
}

}  // namespace warta::server::page
