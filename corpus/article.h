// SPDX-License-Identifier: GPL-2.0-or-later
// What every reader of this room makes: one news article, cleaned, or a fault that says why not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace warta::corpus {

/// Text that cleaning took out of an article, and the rule of data/boilerplate.tsv that did it.
struct Removal {
  std::string rule;
  std::string text;
};

/// One article. All text is UTF-8 without control and invisible characters; what is unknown is
/// empty.
struct Article {
  std::string id;      ///< Never empty: given, else the URL, else content_hash.
  std::string title;   ///< Never empty; see title_is_derived.
  std::string body;    ///< Paragraphs separated by '\n'.
  std::string lead;    ///< A summary that the source gave and that the body does not begin with.
  std::string source;  ///< Who published it: "Genews.co.id", "detik.com".
  std::string agency;  ///< The news agency of the dateline: "ANTARA".
  std::string place;   ///< The place of the dateline: "Jakarta".
  std::string author;
  std::string editor;
  std::string category;
  std::vector<std::string> tags;          ///< Key words as the source spells them, each once.
  std::string url;                        ///< Canonical; see canonical_url.h.
  std::string language;                   ///< ISO 639 code in small letters: "id", "en", "jv".
  std::optional<std::int64_t> published;  ///< Seconds since 1970-01-01 UTC.
  std::optional<std::int64_t> updated;    ///< The same; only where it is later than published.
  std::string published_text;  ///< As the source wrote it; a text without a date was unreadable.
  std::string updated_text;
  std::string content_hash;       ///< Of title and body, 32 hexadecimal digits.
  bool title_is_derived = false;  ///< The source gave none: the first sentence serves.
  std::vector<Removal> removals;  ///< In the order of removal.
  std::uint64_t record = 0;       ///< KnownRecords::hash() of what it was read from; 0: unknown.
};

/// A record that could not become an article.
struct Fault {
  std::string path;        ///< "-" for standard input.
  std::size_t line = 0;    ///< Counted from 1; 0 when the whole file is meant.
  std::string reason;      ///< For a person: what is wrong.
  std::string bytes;       ///< The record as it stood, cut at kMostFaultBytes.
  std::size_t record = 0;  ///< Where lines say nothing (WARC): which record, counted from 1.
};

/// A fault keeps at most this many bytes of its record.
inline constexpr std::size_t kMostFaultBytes = 65'536;

}  // namespace warta::corpus
