// SPDX-License-Identifier: GPL-2.0-or-later
// What is read from any bytes, for fuzzers of the readers to compare.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "corpus/finish_article.h"
#include "corpus/stream_source.h"
#include "tests/corpus/string_stream.h"
#include "tests/fuzz/invariant.h"

namespace warta::fuzz {

using namespace corpus;

inline const Cleaning& cleaning() {
  static const Cleaning kCleaning;
  return kCleaning;
}

inline void check(const Article& article) {
  require(!article.id.empty() && !article.title.empty(), "an article has an id and a title");
  for (const std::string* text : {&article.id, &article.title, &article.body, &article.url}) {
    require(is_utf8(*text), "an article is UTF-8");
  }
}

// What is read from the bytes: an id, or a line and a reason, each.
inline std::vector<std::string> told(const std::string& bytes, std::size_t most,
                                     InputFormat format) {
  const ReadOptions options{.format = format};
  ExpansionGuard guard({.free_bytes = 1'000'000, .most_bytes = 10'000'000});
  const Reading reading{options, cleaning(), guard};
  const auto source = stream_source(std::make_unique<tests::StringStream>(bytes, most),
                                    {.path = "-", .was_named = true}, reading);
  std::vector<std::string> told;
  for (Record record = source->next(); !std::holds_alternative<End>(record);
       record = source->next()) {
    if (const auto* article = std::get_if<Article>(&record)) {
      check(*article);
      told.push_back(article->id);
    } else {
      const auto& fault = std::get<Fault>(record);
      require(!fault.reason.empty(), "a fault has a reason");
      told.push_back(std::to_string(fault.line) + fault.reason);
    }
  }
  require(std::holds_alternative<End>(source->next()), "the end stays");
  return told;
}

/// Reads the bytes as each of these formats, whole and in pieces.
inline void read_as(const std::string& bytes, std::initializer_list<InputFormat> formats) {
  for (const InputFormat format : formats) {
    const auto whole = told(bytes, bytes.size() + 1, format);
    require(whole.size() <= bytes.size() + 1, "no more records than bytes");
    require(told(bytes, 7, format) == whole, "pieces do not matter");
  }
}

}  // namespace warta::fuzz
