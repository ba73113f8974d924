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
