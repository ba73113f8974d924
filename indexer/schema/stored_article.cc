// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schema/stored_article.h"

#include <array>
#include <charconv>

namespace warta::schema {
namespace {

constexpr char kVersion = 2;
constexpr char kDerivedTitle = 1;

// The texts in the order in which they lie on disk; new ones go to the end.
template <typename Article>
auto texts_of(Article& article) {
  return std::array{&article.id,
                    &article.title,
                    &article.body,
                    &article.source,
                    &article.agency,
                    &article.place,
                    &article.author,
                    &article.editor,
                    &article.category,
                    &article.url,
                    &article.lead,
                    &article.language,
                    &article.published_text,
                    &article.updated_text};
}

// Lengths in base 128, lowest digits first, the high bit telling that more follow.
void put_length(std::size_t length, std::string& bytes) {
  while (length >= 0x80) {
    bytes.push_back(static_cast<char>(0x80 | (length & 0x7F)));
    length >>= 7U;
  }
  bytes.push_back(static_cast<char>(length));
}

std::optional<std::size_t> take_length(std::string_view& bytes) {
  std::size_t length = 0;
  for (unsigned shift = 0; !bytes.empty() && shift < 63; shift += 7) {
    const auto digit = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    length |= static_cast<std::size_t>(digit & 0x7FU) << shift;
    if (digit < 0x80) return length;
  }
  return std::nullopt;
}

std::optional<std::string_view> take_text(std::string_view& bytes) {
  const auto length = take_length(bytes);
  if (!length || *length > bytes.size()) return std::nullopt;
  const std::string_view text = bytes.substr(0, *length);
  bytes.remove_prefix(*length);
  return text;
}

void put_text(std::string_view text, std::string& bytes) {
  put_length(text.size(), bytes);
  bytes += text;
}

// A date lies as a text of digits, empty if it is not known.
void put_date(const std::optional<std::int64_t>& date, std::string& bytes) {
  put_text(date ? std::to_string(*date) : "", bytes);
}

bool take_date(std::string_view& bytes, std::optional<std::int64_t>& date) {
  const auto text = take_text(bytes);
  if (!text || text->empty()) return text.has_value();
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), seconds);
  date = seconds;
  return error == std::errc() && end == text->data() + text->size();
}

bool take_texts(std::string_view& bytes, std::vector<std::string>& texts) {
  const auto count = take_length(bytes);
  for (std::size_t i = 0; count && i < *count; ++i) {
    const auto text = take_text(bytes);
    if (!text) return false;
    texts.emplace_back(*text);
  }
  return count.has_value();
}

}  // namespace

std::string encode(const StoredArticle& article) {
  std::string bytes{kVersion, article.title_is_derived ? kDerivedTitle : char{0}};
  put_date(article.published, bytes);
  put_date(article.updated, bytes);
  for (const std::string* text : texts_of(article)) put_text(*text, bytes);
  put_length(article.tags.size(), bytes);
  for (const std::string& tag : article.tags) put_text(tag, bytes);
  return bytes;
}

std::optional<StoredArticle> decode(std::string_view bytes) {
  if (bytes.size() < 2 || bytes[0] != kVersion) return std::nullopt;
  StoredArticle article;
  article.title_is_derived = bytes[1] == kDerivedTitle;
  bytes.remove_prefix(2);
  if (!take_date(bytes, article.published) || !take_date(bytes, article.updated)) {
    return std::nullopt;
  }
  for (std::string* text : texts_of(article)) {
    const auto taken = take_text(bytes);
    if (!taken) return std::nullopt;
    *text = *taken;
  }
  if (!take_texts(bytes, article.tags)) return std::nullopt;
  return article;
}

}  // namespace warta::schema
