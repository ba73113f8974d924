// SPDX-License-Identifier: GPL-2.0-or-later
// What an index keeps of an article to show it: the document data, as bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warta::schema {

/// One stored article, all that the corpus knows of it; what is unknown is empty.
struct StoredArticle {
  std::string id;
  std::string title;
  std::string body;  ///< Paragraphs separated by '\n'.
  std::string source;
  std::string agency;
  std::string place;
  std::string author;
  std::string editor;
  std::string category;
  std::string url;
  std::string lead;
  std::string language;
  std::string published_text;  ///< As the source wrote it.
  std::string updated_text;
  std::vector<std::string> tags;
  std::optional<std::int64_t> published;  ///< Seconds since 1970-01-01 UTC.
  std::optional<std::int64_t> updated;
  bool title_is_derived = false;
};

/// The article as bytes: a version byte, then each text led by its length. Thread-safe.
std::string encode(const StoredArticle& article);

/// The article that encode() wrote; nothing if the bytes are not whole. Thread-safe.
std::optional<StoredArticle> decode(std::string_view bytes);

}  // namespace warta::schema
