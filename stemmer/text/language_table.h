// SPDX-License-Identifier: GPL-2.0-or-later
// Concepts, their spellings and the stop words in one block of bytes, used where it lies. One is
// compiled into the library; another can be made at run time (language_compiler.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stemmer/text/phrase_table.h"
#include "stemmer/text/string_index.h"

namespace warta::analysis {

/// Walks through a list by the numbers of its items, which are made as they are asked for.
template <typename List>
struct ListPlace {
  const List* list = nullptr;
  std::size_t number = 0;

  auto operator*() const { return (*list)[number]; }
  ListPlace& operator++() {
    ++number;
    return *this;
  }
  bool operator==(const ListPlace&) const = default;
};

/// The spellings of a concept, the canonical one first. Views into a table.
class Spellings {
 public:
  Spellings(std::string_view places, std::string_view texts) : places_(places), texts_(texts) {}
  std::size_t size() const;
  /// Requires number < size().
  std::string_view operator[](std::size_t number) const;
  ListPlace<Spellings> begin() const { return {this, 0}; }
  ListPlace<Spellings> end() const { return {this, size()}; }

 private:
  std::string_view places_, texts_;
};

/// One concept. Views into a table. Its class ("platform", "lembaga", …) says what a ranking
/// profile may boost.
struct Concept {
  std::string_view name;           ///< The canonical spelling, unique in its list.
  std::string_view concept_class;  ///< See the head of defence_terms.tsv.
  bool is_defence = false;         ///< Whether it tells that an article is about defence.
  Spellings variants;              ///< All spellings, the canonical one first.
};

/// The concepts of a table by their numbers. Views into it.
class Concepts {
 public:
  Concepts(std::string_view records, std::string_view places, std::string_view texts);
  std::size_t size() const { return size_; }
  /// Requires number < size().
  Concept operator[](std::size_t number) const;
  ListPlace<Concepts> begin() const { return {this, 0}; }
  ListPlace<Concepts> end() const { return {this, size()}; }

 private:
  std::string_view records_, places_, texts_;
  std::size_t size_ = 0;
};

/// Reads a table in place. The bytes must outlive it. Immutable: threads may share one.
class LanguageTable {
 public:
  /// Throws std::runtime_error if the bytes are no table of this version.
  explicit LanguageTable(std::string_view bytes);

  const Concepts& concepts() const { return concepts_; }
  const PhraseTable& phrases() const { return phrases_; }
  const StringIndex& stop_words() const { return stop_words_; }
  /// A number that changes whenever the concepts or the stop words do.
  std::uint64_t digest() const { return digest_; }

 private:
  Concepts concepts_;
  PhraseTable phrases_;
  StringIndex stop_words_;
  std::uint64_t digest_;
};

}  // namespace warta::analysis
