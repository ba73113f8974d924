// SPDX-License-Identifier: GPL-2.0-or-later
// A stored article as it lies in the document data: deflated it would be a third larger, and four
// times as slow to read (Zstandard, RFC 8878, with a dictionary of Indonesian news).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/schema/stored_article.h"

namespace warta::schema {

/// Packs and unpacks; the same bytes for the same article on every machine. For one thread: it
/// keeps its working memory, some 1 MB for packing and 0.2 MB for unpacking, made when needed.
class ArticlePacking {
 public:
  ArticlePacking();
  ~ArticlePacking();
  ArticlePacking(const ArticlePacking&) = delete;
  ArticlePacking& operator=(const ArticlePacking&) = delete;

  /// encode(article), packed.
  std::string pack(const StoredArticle& article);

  /// What pack() was given; nothing if the bytes are not whole, whatever they are.
  std::optional<StoredArticle> unpack(std::string_view bytes);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace warta::schema
