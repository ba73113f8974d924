// SPDX-License-Identifier: GPL-2.0-or-later
// The front page and the results.
#include <array>
#include <utility>

#include "searcher/server/page/links.h"
#include "searcher/server/page/notes.h"
#include "searcher/server/page/page.h"
#include "searcher/server/page/views.h"

namespace warta::server::page {
namespace {

std::string in_other_language(PageRequest page) {
  page.language = page.language == "en" ? "id" : "en";
  return search_link(page);
}

std::vector<View> browse_views(const PageRequest& page, const Words& words) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kPeriods{
      {{"tanggal:hari-ini", "latest_today"},
       {"tanggal:7hari", "latest_week"},
       {"tanggal:30hari", "latest_month"}}};
  std::vector<View> views;
  views.reserve(kPeriods.size());
  for (const auto& [query, key] : kPeriods) {
    views.push_back(View()
                        .text("browse_href", search_link(with_query(page, std::string(query))))
                        .text("browse_label", words(key))
                        .flag("is_not_last", views.size() + 1 < kPeriods.size()));
  }
  return views;
}

std::string front_page(const PageRequest& page, const Words& words, const IndexState& state) {
  View view = frame(page, words, "", in_other_language(page));
  view.flag("is_front", true)
      .text("page_class", "is-front")
      .text("front_state", state_text(words, "front_state", state))
      .list("browse", browse_views(page, words))
      .flag("has_foot", true)
      .text("footer_state", words.filled("footer_generation", {state.generation}))
      .text("json_href", "");
  return render("front", view);
}

// Hits that are there for the same reason stand together.
std::string_view group_of(const Hit& hit) {
  if (hit.has_all_words) return "group_all";
  return hit.is_related ? "group_related" : "group_some";
}

std::vector<View> group_views(const PageRequest& page, const Words& words, const Result& result) {
  std::vector<View> groups;
  for (std::size_t begin = 0, end = 0; begin < result.hits.size(); begin = end) {
    const std::string_view group = group_of(result.hits[begin]);
    std::vector<View> hits;
    for (; end < result.hits.size() && group_of(result.hits[end]) == group; ++end) {
      hits.push_back(hit_view(page, words, result.hits[end]));
    }
    const bool is_whole = hits.size() == result.hits.size() && group == "group_all";
    groups.push_back(View()
                         .text("group_label", words(is_whole ? "results" : group))
                         .flag("is_unseen", is_whole)
                         .text("group_start", std::to_string(result.hits[begin].rank))
                         .list("hits", std::move(hits)));
  }
  return groups;
}

std::string headline(const PageRequest& page, const Words& words, const Result& result) {
  if (result.hits.empty()) {
    return std::string(words(page.request.after.empty() ? "no_results" : "no_more_results"));
  }
  return result.total_is_exact ? words.counted("articles_one", "articles", result.total)
                               : words.filled("articles_about", {words.number(result.total)});
}

std::string subline(const PageRequest& page, const Words& words, const Result& result) {
  if (result.hits.empty()) return "";
  std::string text;
  if (result.with_all_words < result.total) {
    text = words.filled("with_all", {words.number(result.with_all_words)});
  }
  if (!page.request.after.empty()) {
    if (!text.empty()) text += ", ";
    text += words.filled("results_from", {words.number(result.hits.front().rank),
                                          words.number(result.hits.back().rank)});
  }
  return text;
}

std::vector<View> sort_views(const PageRequest& page, const Words& words) {
  constexpr std::array<std::pair<Sort, std::string_view>, 3> kSorts{
      {{Sort::Relevance, "sort_relevance"},
       {Sort::Newest, "sort_newest"},
       {Sort::Oldest, "sort_oldest"}}};
  std::vector<View> views;
  for (const auto& [sort, key] : kSorts) {
    PageRequest other = from_first(page);
    other.request.sort = sort;
    views.push_back(View()
                        .text("sort_href", search_link(other))
                        .text("sort_label", words(key))
                        .flag("is_current", page.request.sort == sort));
  }
  return views;
}

void add_suggestion(const PageRequest& page, const Words& words, const Result& result, View& view) {
  view.text("suggestion", result.suggestion)
      .text("suggestion_href", search_link(with_query(page, result.suggestion)))
      .text("suggestion_lead", result.corrected
                                   ? words.filled("corrected", {"“" + page.request.query + "”"})
                                   : std::string(words("did_you_mean")));
}

void add_notes(const Words& words, const Result& result, View& view) {
  std::vector<View> notes;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    notes.push_back(View()
                        .text("note", note_in(words.language(), diagnostic.message))
                        .text("note_hint", note_in(words.language(), diagnostic.hint)));
  }
  view.list("notes", std::move(notes));
}

void add_pager(const PageRequest& page, const Result& result, View& view) {
  PageRequest next = page;
  next.request.after = result.next;
  const bool is_first = page.request.after.empty();
  view.flag("has_pager", !is_first || !result.next.empty())
      .text("next_href", result.next.empty() ? "" : search_link(next))
      .text("first_href", is_first ? "" : search_link(from_first(page)));
}

}  // namespace

std::string search_page(const PageRequest& page, const Result& result, const IndexState& state) {
  const Words words(page.language);
  if (page.request.query.empty()) return front_page(page, words, state);
  View view = frame(page, words, page.request.query, in_other_language(page));
  view.text("page_class", "is-results")
      .text("headline", headline(page, words, result))
      .text("headline_query", words.filled("for_query", {page.request.query}))
      .text("subline", subline(page, words, result))
      .list("sorts", sort_views(page, words))
      .text("save_href", search_link(from_first(page)))
      .text("save_count", result.total_is_exact ? std::to_string(result.with_all_words) : "")
      .flag("is_empty", result.hits.empty())
      .text("empty_hint", words("no_results_hint"))
      .list("groups", group_views(page, words, result))
      .flag("has_foot", true)
      .text("footer_state", state_text(words, "footer_state", state))
      .text("json_href", api_link(page));
  add_chips(page, words, view);
  add_suggestion(page, words, result, view);
  add_notes(words, result, view);
  add_timeline(page, words, result.timeline, view);
  add_filters(page, words, result, view);
  add_pager(page, result, view);
  return render("results", view);
}

}  // namespace warta::server::page
