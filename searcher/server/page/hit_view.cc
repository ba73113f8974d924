// SPDX-License-Identifier: GPL-2.0-or-later
// One hit: what it says, where it is from, and why it was found.
#include <algorithm>
#include <cmath>
#include <utility>

#include "searcher/server/page/links.h"
#include "searcher/server/page/views.h"

namespace warta::server::page {
namespace {

// The page with this hit explained, or closed again, at the hit.
std::string why_link(PageRequest page, const Hit& hit) {
  page.request.explain = !page.request.explain;
  return search_link(page) + "#hit-" + std::to_string(hit.rank);
}

std::vector<View> copy_views(const PageRequest& page, const Words& words, const Hit& hit) {
  std::vector<View> views;
  for (const Copy& copy : hit.copies) {
    View view;
    view.text("copy_href", article_link(page, copy.id))
        .text("copy_title", copy.title.empty() ? copy.id : copy.title)
        .text("copy_source", copy.source)
        .text("copy_moment", copy.published ? words.moment(*copy.published) : "")
        .text("copy_machine_time", copy.published ? machine_time(*copy.published) : "");
    views.push_back(std::move(view));
  }
  return views;
}

// A part of a score as a bar, in hundredths of the largest part.
std::string share_of(double weight, double largest) {
  const double share = largest > 0 ? std::abs(weight) / largest * 100 : 0;
  return std::to_string(std::isfinite(share) ? std::lround(std::min(share, 100.0)) : 0);
}

// What the library says in English, in the page's language: "rudal is weapon".
std::string detail_of(const Words& words, const std::string& detail) {
  constexpr std::string_view kIs = " is ";
  const std::string key = "detail_" + detail;
  if (const std::string_view known = words(key); known != key) return std::string(known);
  const std::size_t is = detail.rfind(kIs);
  if (is == std::string::npos) return detail;
  const std::string class_key = "class_" + detail.substr(is + kIs.size());
  const std::string_view known = words(class_key);
  return known == class_key ? detail : detail.substr(0, is) + ": " + std::string(known);
}

std::vector<View> contribution_views(const Words& words, const Hit& hit) {
  double largest = 0;
  for (const Contribution& part : hit.contributions) {
    largest = std::max(largest, std::abs(part.weight));
  }
  std::vector<View> views;
  for (const Contribution& part : hit.contributions) {
    const std::string key = "kind_" + part.kind;
    const std::string_view name = words(key);
    views.push_back(View()
                        .text("kind", name == key ? std::string_view(part.kind) : name)
                        .text("detail", detail_of(words, part.detail))
                        .text("share", share_of(part.weight, largest))
                        .text("weight", words.decimal(part.weight)));
  }
  return views;
}

std::vector<View> matched_views(const Hit& hit) {
  std::vector<View> views;
  for (const Matched& matched : hit.matched) {
    views.push_back(
        View().text("matched_word", matched.word).text("morphology", matched.morphology));
  }
  return views;
}

void add_moment(const Words& words, const std::optional<std::int64_t>& published, View& view) {
  view.text("hit_moment", published ? words.moment(*published) : "")
      .text("hit_day", published ? words.day(*published) : "")
      .text("hit_time", published ? words.time(*published) : "")
      .text("hit_machine_time", published ? machine_time(*published) : "");
}

}  // namespace

View hit_view(const PageRequest& page, const Words& words, const Hit& hit) {
  const bool is_explained = page.request.explain;
  const std::string& title = hit.title.empty() ? hit.id : hit.title;
  View view;
  view.text("rank", std::to_string(hit.rank))
      .text("hit_href", article_link(page, hit.id))
      .text("hit_title", title)
      .text("hit_source", hit.source.empty() ? hit.agency : hit.source)
      .text("hit_place", hit.place)
      .text("hit_category", hit.category)
      .text("hit_author", hit.author)
      .text("hit_url", web_link(hit.url))
      .flag("is_derived", hit.title_is_derived)
      .html("snippet", marked(hit.snippet, hit.marks))
      .text("why_href", why_link(page, hit))
      .text("why_label", words(is_explained ? "why_hide" : "why"))
      .text("why_title", is_explained ? std::string(words("why_hide")) + ": " + title
                                      : words.filled("why_title", {title}))
      .list("copies", copy_views(page, words, hit))
      .text("copies_label", words.counted("copies_one", "copies", hit.copies.size()))
      .flag("is_explained", is_explained && !hit.contributions.empty())
      .list("matched", matched_views(hit))
      .list("contributions", contribution_views(words, hit))
      .text("score", words.decimal(hit.score));
  add_moment(words, hit.published, view);
  return view;
}

}  // namespace warta::server::page
