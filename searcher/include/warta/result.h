// SPDX-License-Identifier: GPL-2.0-or-later
// What a Searcher gives back: plain values, and their JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace warta {

/// A byte range [begin, end) of a text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// One summand of a hit's score.
struct Contribution {
  std::string kind;  ///< "stem", "root", "exact", "acronym", "concept", "words", "phrase", "boost",
                     ///< "prior".
  std::string detail;  ///< For a person: which stem, which concept, which boost.
  double weight = 0;   ///< What it adds to the score.
};

/// One article found. What is unknown is empty.
struct Hit {
  std::size_t rank = 0;  ///< Counted from 1 over all pages.
  std::string id;
  double score = 0;
  std::string title;
  bool title_is_derived = false;  ///< The source gave none: the first sentence serves.
  std::string source;
  std::string agency;
  std::string place;
  std::string category;
  std::string author;
  std::string url;
  std::optional<std::int64_t> published;    ///< Seconds since 1970-01-01 UTC.
  std::string snippet;                      ///< Plain text; may hold any character but controls.
  std::vector<Span> marks;                  ///< What matched in the snippet, in order.
  std::vector<Contribution> contributions;  ///< With Request::explain: they add up to the score.
};

/// Something that was read differently from how it was written.
struct Diagnostic {
  std::string message;
  std::string hint;  ///< What to write instead; may be empty.
};

/// The answer to a Request.
struct Result {
  std::string query;
  std::size_t total = 0;  ///< Articles that match; an estimate unless total_is_exact.
  bool total_is_exact = true;
  std::size_t with_all_words = 0;  ///< How many of them hold everything asked for; they come first.
  bool relaxed = false;  ///< Too few articles have all the words: the last have some or related ones.
  std::vector<Diagnostic> diagnostics;
  std::vector<Hit> hits;
};

/// The result as one JSON object, described by searcher/result.schema.json. Snippets are HTML:
/// escaped, with <mark> around what matched. Thread-safe.
std::string to_json(const Result& result);

/// One hit as a JSON object on one line, as it stands in to_json()'s "hits". Thread-safe.
std::string to_json(const Hit& hit);

}  // namespace warta
