// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/finish_article.h"

#include <simdjson.h>

#include <algorithm>
#include <utility>

#include "corpus/canonical_url.h"
#include "corpus/content_hash.h"
#include "corpus/field_map.h"
#include "corpus/language.h"
#include "corpus/news_date.h"
#include "corpus/plain_text.h"
#include "corpus/titles.h"

namespace warta::corpus {
namespace {

constexpr int kLeastTitleSpaces = 3;  // a shorter title may be a sentence's first words
constexpr std::size_t kLongestLanguage = 16;
constexpr std::size_t kDateSearch = 600;  // bytes of the body: about its first two paragraphs

// A title repeated as the first paragraph, or as its first sentence; one that ends in no mark only
// if a dateline follows: "Banjir Surut JAKARTA, KOMPAS.com - Warga ...".
std::size_t repeated_at_start(const Article& article, const Boilerplate& rules) {
  const std::string_view body = article.body;
  const std::size_t title = repeated_title(article.title, body);
  if (title == 0) return 0;
  std::size_t end = title;
  while (end < body.size() && std::string_view(".!?\"' ").find(body[end]) != std::string_view::npos)
    ++end;
  if (body.substr(end).starts_with("”")) end += std::string_view("”").size();
  if (end >= body.size()) return 0;
  if (body[end] == '\n') return end + 1;
  const bool ends_sentence = body[title] == '.' || body[title] == '!' || body[title] == '?';
  const bool is_long = std::ranges::count(article.title, ' ') >= kLeastTitleSpaces;
  const bool sentence_follows = ends_sentence && is_long && body[end - 1] == ' ';
  return sentence_follows || rules.begins_with_dateline(body.substr(end)) ? end : 0;
}

void drop_repeated_title(Article& article, const Boilerplate& rules) {
  if (article.title.empty()) return;
  const std::size_t length = repeated_at_start(article, rules);
  if (length == 0) return;
  std::string text = article.body.substr(0, length);
  text.resize(text.find_last_not_of(" \n") + 1);
  article.removals.push_back({"title-repeated", std::move(text)});
  article.body.erase(0, length);
}

// Each once, in their order.
void clean_tags(std::vector<std::string>& tags) {
  std::vector<std::string> clean;
  for (const std::string& tag : tags) {
    std::string line = plain_line(tag);
    if (!line.empty() && std::ranges::find(clean, line) == clean.end()) {
      clean.push_back(std::move(line));
    }
  }
  tags = std::move(clean);
}

// "id" of "id-ID", "in" and "ind", as Indonesian has been called too; empty for what is no code.
std::string language_code(std::string_view text) {
  std::string code = small_letters(plain_line(text.substr(0, kLongestLanguage)));
  code.resize(std::min(code.find_first_of("-_"), code.size()));
  if (code == "in" || code == "ind" || code == "indonesian" || code == "indonesia") return "id";
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const bool is_code =
      (code.size() == 2 || code.size() == 3) && std::ranges::all_of(code, is_small);
  return is_code ? code : "";
}

// File names and addresses of crawls are any bytes.
void mend_names(Article& article) {
  article.id = clean_id(std::move(article.id));
  if (!is_utf8(article.url)) article.url.clear();
}

// The words are trusted more than what is said: many pages in Indonesian call themselves English.
void settle_language(Article& article) {
  std::string told = language_code(article.language);
  article.language = language_of(article.body);
  if (article.language.empty()) article.language = std::move(told);
}

void settle_dates(Article& article, const Cleaning& cleaning) {
  if (!article.published) {
    article.published =
        find_bracketed_date(std::string_view(article.body).substr(0, kDateSearch), cleaning.now);
  }
  if (!article.published && article.updated) {
    const auto day =
        find_bracketed_day(std::string_view(article.body).substr(0, kDateSearch), *article.updated);
    article.published = day ? day : article.updated;
  }
  if (article.updated && *article.updated <= *article.published) article.updated.reset();
}

}  // namespace

bool is_utf8(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

std::string clean_id(std::string id) {
  return is_utf8(id) ? plain_line(id) : content_hash(id);
}

std::variant<Article, std::string> finish_article(Article raw, const Cleaning& cleaning) {
  Article article = std::move(raw);
  mend_names(article);
  for (std::string* field : {&article.title, &article.source, &article.agency,
                             &article.place, &article.author, &article.editor, &article.category,
                             &article.url, &article.published_text, &article.updated_text}) {
    *field = plain_line(*field);
  }
  clean_tags(article.tags);
  article.url = canonical_url(article.url);
  article.lead = plain_text(article.lead);
  std::ranges::replace(article.lead, '\n', ' ');
  article.body = plain_text(article.body);
  if (article.body.empty()) article.body = std::exchange(article.lead, "");
  cleaning.boilerplate.clean_title(article);
  drop_repeated_title(article, cleaning.boilerplate);
  cleaning.boilerplate.clean(article);
  if (article.body.starts_with(article.lead)) article.lead.clear();
  if (article.title.empty()) {
    article.title = derived_title(article.body);
    article.title_is_derived = true;
  }
  if (article.title.empty()) return std::string("no title and no body");
  settle_dates(article, cleaning);
  settle_language(article);
  article.content_hash = content_hash(article.title + '\n' + article.body);
  if (article.id.empty()) article.id = article.url;
  if (article.id.empty()) article.id = article.content_hash;
  return article;
}

}  // namespace warta::corpus
