// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/finish_article.h"

#include <simdjson.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "corpus/news_date.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kLongestDerivedTitle = 120;
constexpr std::size_t kDateSearch = 600;  // bytes of the body: about its first two paragraphs

// Control characters would reach a terminal, a no-break space would join words. C1 controls and
// U+00A0 share the lead byte C2.
std::string cleaned(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == '\r') {
      if (i + 1 >= text.size() || text[i + 1] != '\n') clean.push_back('\n');
    } else if (byte == 0xC2 && i + 1 < text.size() &&
               static_cast<unsigned char>(text[i + 1]) <= 0xA0) {
      clean.push_back(' ');
      ++i;
    } else {
      clean.push_back((byte < 0x20 && byte != '\n') || byte == 0x7F ? ' ' : text[i]);
    }
  }
  const std::size_t begin = clean.find_first_not_of(" \n");
  if (begin == std::string::npos) return "";
  return clean.substr(begin, clean.find_last_not_of(" \n") - begin + 1);
}

std::string cleaned_line(std::string_view text) {
  std::string line = cleaned(text);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

// The first sentence of the body, cut at a word if it is long.
std::string derived_title(std::string_view body) {
  std::string_view line = body.substr(0, body.find('\n'));
  for (std::size_t dot = line.find(". "); dot != std::string_view::npos;
       dot = line.find(". ", dot + 1)) {
    if (dot < 20) continue;  // "H. Darto" and "PT. Karya" end no sentence
    line = line.substr(0, dot);
    break;
  }
  if (line.size() <= kLongestDerivedTitle) {
    if (line.ends_with('.')) line.remove_suffix(1);
    return std::string(line);
  }
  const std::size_t space = line.rfind(' ', kLongestDerivedTitle);
  std::size_t end = space == std::string_view::npos ? kLongestDerivedTitle : space;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  return std::string(line.substr(0, end)) + "…";
}

void drop_repeated_title(Article& article) {
  if (article.title.empty() || !article.body.starts_with(article.title)) return;
  const std::size_t length = article.title.size();
  if (article.body.size() == length || article.body[length] != '\n') return;
  article.removals.push_back({"title-repeated", article.title});
  article.body.erase(0, length + 1);
}

}  // namespace

bool is_utf8(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

std::string content_hash(std::string_view text) {
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  std::array<char, 33> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return digits.data();
}

std::variant<Article, std::string> finish_article(Article raw, const Boilerplate& boilerplate) {
  Article article = std::move(raw);
  for (std::string* field :
       {&article.id, &article.title, &article.source, &article.agency, &article.place,
        &article.author, &article.editor, &article.category, &article.url}) {
    *field = cleaned_line(*field);
  }
  article.body = cleaned(article.body);
  drop_repeated_title(article);
  boilerplate.clean(article);
  if (article.title.empty()) {
    article.title = derived_title(article.body);
    article.title_is_derived = true;
  }
  if (article.title.empty()) return std::string("no title and no body");
  if (!article.published) {
    article.published = find_bracketed_date(std::string_view(article.body).substr(0, kDateSearch));
  }
  if (article.id.empty()) article.id = article.url;
  if (article.id.empty()) article.id = content_hash(article.title + '\n' + article.body);
  return article;
}

}  // namespace warta::corpus
