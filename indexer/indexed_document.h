// SPDX-License-Identifier: GPL-2.0-or-later
// What an index holds of one article, as a flat value: its terms with their positions, its values,
// and what is stored of it.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/term_dictionary.h"

namespace warta::indexer {

/// One term of a document.
struct DocumentTerm {
  std::string_view name;
  std::uint64_t hash = 0;  ///< TermDictionary::hash(name).
  std::uint32_t wdf = 0;
  std::span<const std::uint32_t> positions;  ///< In rising order, each once.
};

/// Is filled, arranged, and read; then cleared for the next article. For one thread.
class IndexedDocument {
 public:
  using Value = std::pair<std::uint32_t, std::string>;  ///< A slot and what is in it.

  void clear();

  /// Adds to how often a term counts; with 0 it is there and counts nothing. Gives its number here.
  std::uint32_t add_term(std::string_view prefix, std::string_view text, std::uint32_t wdf);
  /// Multiplies how often each term counts so far, rounded; what counted still counts 1 at least.
  void scale_wdf(double factor);
  /// Adds a position of a term of this document.
  void add_position(std::uint32_t term, std::uint32_t position) {
    positions_.push_back({term, position});
  }
  /// Sets a value; an empty one is none.
  void set_value(std::uint32_t slot, std::string value);

  /// Sets terms() and values in order. Nothing may be added afterwards.
  void arrange();

  /// The terms in the order of their bytes. Views hold until the next clear().
  const std::vector<DocumentTerm>& terms() const { return terms_; }
  /// The values in the order of their slots.
  const std::vector<Value>& values() const { return values_; }
  /// The sum of all wdf.
  std::uint64_t length() const;

  std::string data;  ///< The stored article.

 private:
  struct Position {
    std::uint32_t term, position;
  };
  TermDictionary dictionary_;
  std::vector<std::uint32_t> wdfs_;
  std::vector<Position> positions_;
  std::vector<std::uint32_t> sorted_positions_;
  std::vector<std::uint32_t> ends_;
  std::vector<DocumentTerm> terms_;
  std::vector<Value> values_;
  std::string name_;
};

/// The same as Xapian's own API takes it.
Xapian::Document to_xapian(const IndexedDocument& document);

}  // namespace warta::indexer
