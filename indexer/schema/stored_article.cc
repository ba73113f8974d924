// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schema/stored_article.h"

#include <array>
#include <charconv>

namespace warta::schema {
namespace {

constexpr char kVersion = 1;
constexpr char kDerivedTitle = 1;

// The texts in the order in which they lie on disk; new ones go to the end.
template <typename Article>
auto texts_of(Article& article) {
  return std::array{&article.id,       &article.title, &article.body,   &article.source,
                    &article.agency,   &article.place, &article.author, &article.editor,
                    &article.category, &article.url};
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

}  // namespace

std::string encode(const StoredArticle& article) {
  std::string bytes{kVersion, article.title_is_derived ? kDerivedTitle : char{0}};
  const std::string date = article.published ? std::to_string(*article.published) : "";
  put_length(date.size(), bytes);
  bytes += date;
  for (const std::string* text : texts_of(article)) {
    put_length(text->size(), bytes);
    bytes += *text;
  }
  return bytes;
}

std::optional<StoredArticle> decode(std::string_view bytes) {
  if (bytes.size() < 2 || bytes[0] != kVersion) return std::nullopt;
  StoredArticle article;
  article.title_is_derived = bytes[1] == kDerivedTitle;
  bytes.remove_prefix(2);
  const auto date = take_text(bytes);
  if (!date) return std::nullopt;
  if (!date->empty()) {
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(date->data(), date->data() + date->size(), seconds);
    if (error != std::errc() || end != date->data() + date->size()) return std::nullopt;
    article.published = seconds;
  }
  for (std::string* text : texts_of(article)) {
    const auto taken = take_text(bytes);
    if (!taken) return std::nullopt;
    *text = *taken;
  }
  return article;
}

}  // namespace warta::schema
