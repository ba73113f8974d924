// SPDX-License-Identifier: GPL-2.0-or-later
// One news article as a plain value: what an Indexer takes, and what an index keeps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "warta/export.h"

namespace warta {

/// One article, in UTF-8. What is unknown is empty. See Indexer for what must be given.
struct Article {
  std::string id = {};
  std::string title = {};
  std::string body = {};    ///< Paragraphs separated by '\n'.
  std::string lead = {};    ///< A summary that the body does not begin with.
  std::string source = {};  ///< Who published it: "Genews.co.id".
  std::string agency = {};  ///< The news agency: "ANTARA".
  std::string place = {};   ///< The place of the dateline: "Jakarta".
  std::string author = {};
  std::string editor = {};
  std::string category = {};
  std::vector<std::string> tags = {};
  std::string url = {};
  std::string language = {};                   ///< ISO 639 code: "id".
  std::optional<std::int64_t> published = {};  ///< Seconds since 1970-01-01 UTC.
  std::optional<std::int64_t> updated = {};
  bool title_is_derived = false;  ///< The source gave none: the first sentence serves.
};

/// The article as one JSON object; dates as in to_json(Result). Thread-safe.
WARTA_API std::string to_json(const Article& article);

}  // namespace warta
