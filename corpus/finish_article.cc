// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/finish_article.h"

#include <simdjson.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "corpus/canonical_url.h"
#include "corpus/field_map.h"
#include "corpus/news_date.h"

namespace warta::corpus {
namespace {

constexpr std::size_t kLongestDerivedTitle = 120;
constexpr std::size_t kLongestLanguage = 16;
constexpr std::size_t kDateSearch = 600;  // bytes of the body: about its first two paragraphs

// Where to go on behind a character that is invisible, or no character for a reader, and what
// stands in for it.
struct Replacement {
  std::size_t length = 0;  ///< 0 if the text begins with a character to keep.
  std::string_view text;
};

// Control characters would reach a terminal, characters that change the direction of writing would
// make a title look like another, what cannot be seen would part one word from its like: so the
// soft hyphen, the zero-width characters with the byte order mark, and the joiners go, too.
Replacement replacement(std::string_view text) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  if (byte(0) == '\r') return {1, byte(1) == '\n' ? "" : "\n"};
  if ((byte(0) < 0x20 && byte(0) != '\n') || byte(0) == 0x7F) return {1, " "};
  if (byte(0) == 0xC2 && byte(1) == 0xAD) return {2, ""};   // soft hyphen
  if (byte(0) == 0xC2 && byte(1) <= 0xA0) return {2, " "};  // C1 controls, no-break space
  if (byte(0) == 0xD8 && byte(1) == 0x9C) return {2, ""};   // Arabic letter mark
  if (text.starts_with("\u202F")) return {3, " "};          // narrow no-break space
  if (text.starts_with("\uFEFF")) return {3, ""};           // byte order mark
  if (byte(0) != 0xE2 || (byte(1) != 0x80 && byte(1) != 0x81)) return {};
  if (byte(1) == 0x80 && byte(2) >= 0x8B && byte(2) <= 0x8F) return {3, ""};      // U+200B..200F
  if (byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9)) return {3, "\n"};  // U+2028, 2029
  if (byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE) return {3, ""};      // U+202A..202E
  if (byte(1) == 0x81 && byte(2) >= 0xA0 && byte(2) <= 0xAF) return {3, ""};      // U+2060..206F
  return {};
}

// Whether no character that is replaced begins with this byte: nearly all do not.
constexpr bool is_ordinary(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte < 0x80) return c == '\n' || (byte >= 0x20 && byte != 0x7F);
  return byte != 0xC2 && byte != 0xD8 && byte != 0xE2 && byte != 0xEF;
}

std::string cleaned(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  while (!text.empty()) {
    const auto run =
        static_cast<std::size_t>(std::ranges::find_if_not(text, is_ordinary) - text.begin());
    clean += text.substr(0, run);
    text.remove_prefix(run);
    if (text.empty()) break;
    const Replacement found = replacement(text);
    clean += found.length == 0 ? text.substr(0, 1) : found.text;
    text.remove_prefix(std::max<std::size_t>(found.length, 1));
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

// Each once, in their order.
void clean_tags(std::vector<std::string>& tags) {
  std::vector<std::string> clean;
  for (const std::string& tag : tags) {
    std::string line = cleaned_line(tag);
    if (!line.empty() && std::ranges::find(clean, line) == clean.end()) {
      clean.push_back(std::move(line));
    }
  }
  tags = std::move(clean);
}

// "id" of "id-ID", "in" and "ind", as Indonesian has been called too; empty for what is no code.
std::string language_code(std::string_view text) {
  std::string code = small_letters(cleaned_line(text.substr(0, kLongestLanguage)));
  code.resize(std::min(code.find_first_of("-_"), code.size()));
  if (code == "in" || code == "ind" || code == "indonesian" || code == "indonesia") return "id";
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const bool is_code =
      (code.size() == 2 || code.size() == 3) && std::ranges::all_of(code, is_small);
  return is_code ? code : "";
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

std::string content_hash(std::string_view text) {
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  std::array<char, 33> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx%016llx",
                static_cast<unsigned long long>(hash.high64),
                static_cast<unsigned long long>(hash.low64));
  return digits.data();
}

std::variant<Article, std::string> finish_article(Article raw, const Cleaning& cleaning) {
  Article article = std::move(raw);
  for (std::string* field :
       {&article.id, &article.title, &article.lead, &article.source, &article.agency,
        &article.place, &article.author, &article.editor, &article.category, &article.url,
        &article.published_text, &article.updated_text}) {
    *field = cleaned_line(*field);
  }
  clean_tags(article.tags);
  article.language = language_code(article.language);
  article.url = canonical_url(article.url);
  article.body = cleaned(article.body);
  if (article.body.empty()) article.body = std::exchange(article.lead, "");
  drop_repeated_title(article);
  cleaning.boilerplate.clean(article);
  if (article.body.starts_with(article.lead)) article.lead.clear();
  if (article.title.empty()) {
    article.title = derived_title(article.body);
    article.title_is_derived = true;
  }
  if (article.title.empty()) return std::string("no title and no body");
  settle_dates(article, cleaning);
  article.content_hash = content_hash(article.title + '\n' + article.body);
  if (article.id.empty()) article.id = article.url;
  if (article.id.empty()) article.id = article.content_hash;
  return article;
}

}  // namespace warta::corpus
