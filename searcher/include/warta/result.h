// SPDX-License-Identifier: GPL-2.0-or-later
// What a Searcher gives back: plain values, and their JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "warta/export.h"

namespace warta {

/// A byte range [begin, end) of a text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// One summand of a hit's score.
struct Contribution {
  std::string kind;    ///< "stem", "concept", "synonym", …: see "Profiles" in searcher/README.md.
  std::string detail;  ///< For a person: which stem, which concept, which boost.
  double weight = 0;   ///< What it adds to the score.
};

/// A word of the article that matched a word of the query, and how it is made.
struct Matched {
  std::string word;        ///< As it stands in the article: "penembakan".
  std::string morphology;  ///< "penembakan = peN- + tembak + -an"; empty for a plain word.
};

/// Another article with the same story.
struct Copy {
  std::string id;
  std::string title;
  std::string source;
  std::string url;
  std::optional<std::int64_t> published;  ///< Seconds since 1970-01-01 UTC.
};

/// One article found. What is unknown is empty.
struct Hit {
  std::size_t rank = 0;  ///< Counted from 1 over all pages.
  std::string id;
  double score = 0;
  bool has_all_words = true;  ///< It holds everything asked for; else it is there by less.
  bool is_related = false;    ///< It holds nothing of it, but words of the same root.
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
  std::vector<Matched> matched;             ///< Different words of the snippet that are marked.
  std::vector<Copy> copies;                 ///< With Copies::Folded: the others, oldest first.
  std::vector<Contribution> contributions;  ///< With Request::explain: they add up to the score.
};

/// Something that was read differently from how it was written.
struct Diagnostic {
  std::string message;
  std::string hint;  ///< What to write instead; may be empty.
};

/// How often a value occurs among all that matches.
struct FacetValue {
  std::string value;
  std::size_t count = 0;
};

/// One of Request::facets, counted exactly, copies and all.
struct Facet {
  std::string name;                ///< "source", "category", "place", "agency", "month", "concept".
  std::vector<FacetValue> values;  ///< The most frequent first; months in their order.
  std::size_t different = 0;       ///< How many values there are in all.
};

/// One bar of a timeline: so many articles from a moment on, up to the next bar.
struct TimelineBar {
  std::int64_t begin = 0;  ///< Seconds since 1970-01-01 UTC; periods begin at midnight in WIB.
  std::string label;       ///< "2025", "2025-06" or "2025-06-11".
  std::size_t count = 0;
};

/// When what matches was published. Periods without any article have bars, too.
struct Timeline {
  std::string unit;  ///< "year", "month" or "day": the finest that gives 60 bars at most.
  std::vector<TimelineBar> bars;
  std::size_t undated = 0;  ///< Articles without a date.
};

/// A query as it was understood, each stage as text, for whoever looks for a fault.
struct Stages {
  std::string tokens;
  std::string tree;
  std::string xapian;
};

/// The answer to a Request.
struct Result {
  std::string query;
  std::string generation;  ///< What answered: IndexState::generation.
  std::size_t total = 0;   ///< Articles that match; an estimate unless total_is_exact.
  bool total_is_exact = true;
  std::size_t with_all_words = 0;  ///< How many of them hold everything asked for; they come first.
  bool relaxed =
      false;  ///< Too few articles have all the words: the last have some or related ones.
  std::vector<Diagnostic> diagnostics;
  std::vector<Hit> hits;
  /// The query with misspelt words put right ("Maksud Anda"); empty if there is nothing to put
  /// right.
  std::string suggestion;
  bool corrected = false;  ///< Nothing matched as it was typed: these hits answer the suggestion.
  std::string next;        ///< For Request::after: the page behind this one; empty if none.
  std::vector<Facet> facets;
  Timeline timeline;
  std::optional<Stages> stages;  ///< With Request::debug.
  double seconds = 0;            ///< The time inside the library.
};

/// The result as one JSON object, described by searcher/result.schema.json. Snippets are HTML:
/// escaped, with <mark> around what matched. Thread-safe.
WARTA_API std::string to_json(const Result& result);

/// One hit as a JSON object on one line, as it stands in to_json()'s "hits". Thread-safe.
WARTA_API std::string to_json(const Hit& hit);

}  // namespace warta
