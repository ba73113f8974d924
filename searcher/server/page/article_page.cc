// SPDX-License-Identifier: GPL-2.0-or-later
// An article, and what could not be shown.
#include <algorithm>
#include <utility>

#include "searcher/server/page/filters.h"
#include "searcher/server/page/links.h"
#include "searcher/server/page/notes.h"
#include "searcher/server/page/page.h"
#include "searcher/server/page/views.h"

namespace warta::server::page {
namespace {

// A search for nothing but what a filter lets through.
std::string filter_link(const PageRequest& page, std::string_view kind, std::string_view value) {
  PageRequest search;
  search.language = page.language;
  search.request.query = with_filter("", kind, value);
  return value.empty() ? "" : search_link(search);
}

std::string phrase_link(const PageRequest& page, std::string_view words) {
  PageRequest search;
  search.language = page.language;
  search.request.query = '"' + std::string(words) + '"';
  return search_link(search);
}

std::vector<View> paragraph_views(std::string_view body) {
  std::vector<View> views;
  while (!body.empty()) {
    const std::size_t end = std::min(body.find('\n'), body.size());
    if (end > 0) views.push_back(View().text("paragraph", body.substr(0, end)));
    body.remove_prefix(std::min(end + 1, body.size()));
  }
  return views;
}

// ISO 639: letters alone, so that a stranger's text is no language.
std::string_view language_of(const Article& article) {
  const std::string_view code = article.language;
  const bool is_code = (code.size() == 2 || code.size() == 3) &&
                       std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
  return is_code ? code : "id";
}

std::string host_of(std::string_view link) {
  const std::size_t begin = link.find("//");
  if (begin == std::string_view::npos) return "";
  link.remove_prefix(begin + 2);
  link = link.substr(0, link.find_first_of("/?#"));
  return std::string(link.starts_with("www.") ? link.substr(4) : link);
}

View fact_value(std::string_view value, const std::string& link) {
  return View().text("fact_value", value).text("fact_href", link);
}

void add_fact(const Words& words, std::string_view key, std::vector<View> values,
              std::vector<View>& facts) {
  if (values.empty()) return;
  facts.push_back(View().text("fact", words(key)).list("fact_values", std::move(values)));
}

std::vector<View> fact_views(const PageRequest& page, const Words& words, const Article& article) {
  std::vector<View> facts;
  const auto add = [&](std::string_view key, std::string_view kind, const std::string& value) {
    if (!value.empty()) {
      add_fact(words, key, {fact_value(value, filter_link(page, kind, value))}, facts);
    }
  };
  add("place", "place", article.place);
  add("agency", "agency", article.agency);
  add("author", "author", article.author);
  add("editor", "editor", article.editor);
  std::vector<View> tags;
  for (const std::string& tag : article.tags)
    tags.push_back(fact_value(tag, phrase_link(page, tag)));
  add_fact(words, "tags", std::move(tags), facts);
  return facts;
}

std::vector<View> related_views(const PageRequest& page, const Words& words, const Article& article,
                                const Result& related) {
  std::vector<View> views;
  for (const Hit& hit : related.hits) {
    if (hit.id == article.id) continue;
    const auto& published = hit.published;
    views.push_back(View()
                        .text("related_href", article_link(page, hit.id))
                        .text("related_title", hit.title.empty() ? hit.id : hit.title)
                        .text("related_source", hit.source.empty() ? hit.agency : hit.source)
                        .text("related_moment", published ? words.moment(*published) : "")
                        .text("related_machine_time", published ? machine_time(*published) : ""));
  }
  return views;
}

void add_head(const PageRequest& page, const Words& words, const Article& article, View& view) {
  const std::string url = web_link(article.url);
  const std::string& source = article.source.empty() ? article.agency : article.source;
  const auto& published = article.published;
  view.text("source", source)
      .text("source_href", filter_link(page, "source", source))
      .text("category", article.category)
      .text("category_href", filter_link(page, "category", article.category))
      .text("article_title", article.title.empty() ? article.id : article.title)
      .flag("is_derived", article.title_is_derived)
      .text("lead", article.lead)
      .text("moment", published ? words.moment(*published) : "")
      .text("machine_time", published ? machine_time(*published) : "")
      .text("updated", article.updated && article.updated != published
                           ? words.filled("updated", {words.moment(*article.updated)})
                           : "")
      .text("url", url)
      .text("read_at", words.filled("read_at", {host_of(url)}));
}

// The same address in the other language.
std::string in_other_language(PageRequest page, std::string_view id) {
  page.language = page.language == "en" ? "id" : "en";
  return article_link(page, id);
}

}  // namespace

std::string article_page(const Article& article, const Result& related,
                         const NamedValues& parameters) {
  const PageRequest page = read_page_request(parameters);
  const Words words(page.language);
  const std::string& title = article.title.empty() ? article.id : article.title;
  const std::string back = page.request.query.empty() ? "" : search_link(page);
  View view = frame(page, words, title, in_other_language(page, article.id));
  view.text("page_class", "is-article")
      .text("back_href", back)
      .text("article_language", language_of(article))
      .list("paragraphs", paragraph_views(article.body))
      .list("facts", fact_views(page, words, article))
      .list("related", related_views(page, words, article, related));
  add_head(page, words, article, view);
  return render("article", view);
}

std::string error_page(unsigned status, const std::string& message, const std::string& hint,
                       const NamedValues& parameters) {
  PageRequest page = read_page_request(parameters);
  const Words words(page.language);
  const std::string key = "error_" + std::to_string(status);
  const std::string_view known = words(key);
  const std::string_view heading = known == key ? words("error_title") : known;
  PageRequest other = page;
  other.language = page.language == "en" ? "id" : "en";
  View view = frame(page, words, heading, search_link(other));
  view.text("page_class", "is-error")
      .text("status", std::to_string(status))
      .text("error_heading", heading)
      .text("message", note_in(words.language(), message))
      .text("hint", note_in(words.language(), hint));
  return render("error", view);
}

}  // namespace warta::server::page
