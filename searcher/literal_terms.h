// SPDX-License-Identifier: GPL-2.0-or-later
// What is looked for as it is written, without concepts or related words: phrases, the words of a
// field, labels, and what is excluded.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/fields.h"
#include "searcher/compile_context.h"
#include "searcher/mention_sources.h"
#include "stemmer/text/analyzer.h"

namespace warta::searcher {

/// The words of a text as stems, each at its place; stop words, which have none, are left out. A
/// code stands there in its segments, an address whole.
std::vector<PlacedTerm> placed_terms(const analysis::AnalyzedText& analyzed);

/// The terms alone.
std::vector<std::string> names_of(const std::vector<PlacedTerm>& terms);

/// Makes such queries, and notes what they add. For one thread.
class LiteralTerms {
 public:
  /// The context must outlive it.
  explicit LiteralTerms(const CompileContext& context) : context_(context) {}

  /// The words in this order, side by side but for stop words; an empty query if there are none.
  /// The field says where: the whole article (none), its title, its lead, its body.
  Xapian::Query phrase(std::string_view text, const schema::Field* field) const;

  /// The words in any order, with so many others among them; an empty query if there are none.
  Xapian::Query loose_phrase(std::string_view text, std::uint32_t others,
                             const schema::Field* field) const;

  /// The words as stems of a field (judul:…), all of them; an empty query if there are none.
  Xapian::Query field_words(std::string_view text, const schema::Field& field) const;

  /// The words as labels of a field (sumber:…), all of them, scoring nothing; empty if there are
  /// none.
  Xapian::Query labels(std::string_view text, const schema::Field& field) const;

  /// What is to be left out for these words: articles with them side by side or, if they name a
  /// concept, with any of its spellings; not those with related words.
  Xapian::Query excluded(std::string_view text) const;

 private:
  /// What of a query's articles has the terms, together, in a field.
  Xapian::Query in_field(const Xapian::Query& query, const std::vector<PlacedTerm>& terms,
                         const schema::Field* field) const;
  void mark(std::string_view text) const;

  const CompileContext& context_;
};

}  // namespace warta::searcher
