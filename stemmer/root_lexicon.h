// SPDX-License-Identifier: GPL-2.0-or-later
// The words the stemmer knows, gathered from hunspell-id and from our lists when the library is
// built. The stemmer itself never sees this: it reads the stem table made of it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "stemmer/data_file.h"
#include "stemmer/stem_table.h"

namespace warta::stemmer {

/// A word of the lexicon while it is being put together.
struct LexiconEntry {
  std::uint8_t kinds = 0;      ///< kRoot and its like, added up.
  int prior = 1;               ///< About 1 + 3 × the number of affixes it is known to take.
  std::uint64_t patterns = 0;  ///< attested_bit of each of them.
  std::string stem;            ///< The search stem, if lexicalised.
  std::string parts;           ///< The words of a compound, spaces between.
};

/// How much speaks for a root before the affixes are looked at. A root that takes many affixes is
/// likelier than a rare one of the same letters (bank over perban, gerak over gera), and of two
/// likely ones the longer explains more of the word. Roots of two or three letters turn up by
/// accident and pay for it.
float root_weight(std::string_view root, int prior);

/// The word of a row. Throws DataFileError if it is none.
std::string_view checked_word(const DataRow& row, const std::string& path);

/// All the words by their letters, and the affix costs by their pattern.
class RootLexicon {
 public:
  /// An empty lexicon.
  RootLexicon() = default;
  /// Changes to the words of a table, which must outlive this: what is added here begins as it is
  /// there, and a removed word stays, without kinds, to hide it.
  explicit RootLexicon(const StemTable& below) : below_(&below) {}

  /// Adds hunspell's words with the number and kind of their affix flags. Both texts are
  /// ISO-8859-1, as packaged; words with other letters than a-z and hyphens are passed over.
  void add_hunspell(std::string_view dictionary, std::string_view affix_rules);

  /// Adds one of our lists, whose kind its first line names; "words" is one of all kinds, which
  /// each row names (see data/words.example.tsv). Variants come after the words that they are
  /// variants of. Throws DataFileError.
  void add_list(std::string_view text, const std::string& path);

  /// Removes the words that are just antar-, non-, pasca- … before another root and take no affixes
  /// of their own (antarnegara), so that they are read as whole and part. To be called last.
  void remove_transparent();

  /// Lets the names in the spelling before 1972 be found by those of today (Sjahrir, Syahrir),
  /// where both are listed.
  void link_old_spellings();

  /// Makes a verb in -isir of every noun in -isasi, to be found by it (menetralisir, netralisasi).
  void link_loan_verbs();

  /// Marks the listed words in -wan and -wati that are made of a root (wisatawan, not wartawan):
  /// for search the person stays apart from the thing, and woman and man meet. Names and words
  /// kept whole are passed over.
  void link_persons();

  /// Gives the bare form and the passive of each lexicalised verb in meN-…-kan or meN-…-i its stem:
  /// lakukan and dilakukan meet melakukan.
  void link_verbs();

  /// Gives each root that is itself read as a derived word (belian beside beli) the stem
  /// of that reading, so that the stem of a stem is the stem. `stem_of` reads with the table made
  /// of this lexicon so far, and must come to rest.
  void settle_stems(const std::function<std::string(std::string_view)>& stem_of);

  /// Marks the roots of which no lexicalised word is made, for the stemmer need not look for one
  /// then. `roots_of` gives all roots that a word may be taken apart to.
  void mark_transparent(const std::function<std::vector<std::string>(std::string_view)>& roots_of);

  const std::map<std::string, LexiconEntry, std::less<>>& entries() const { return entries_; }
  const std::map<std::uint32_t, float>& costs() const { return costs_; }
  /// Words that are looked up often; not necessarily lexemes.
  const std::set<std::string, std::less<>>& common_words() const { return common_words_; }

 private:
  using AddRow = void (RootLexicon::*)(const DataRow&, const std::string& path);
  struct ListKind;
  static const ListKind* list_kind(std::string_view name);

  LexiconEntry& entry(std::string_view word);
  LexiconEntry* find(std::string_view word);
  std::string bare_verb(std::string_view verb) const;
  void add_change(const DataRow& row, const std::string& path);
  void add_root(const DataRow& row, const std::string& path);
  void add_name(const DataRow& row, const std::string& path);
  void add_double(const DataRow& row, const std::string& path);
  void add_removed(const DataRow& row, const std::string& path);
  void add_compound(const DataRow& row, const std::string& path);
  void add_lexicalised(const DataRow& row, const std::string& path);
  void add_variant(const DataRow& row, const std::string& path);
  void add_cost(const DataRow& row, const std::string& path);
  void add_common_word(const DataRow& row, const std::string& path);

  const StemTable* below_ = nullptr;
  std::map<std::string, LexiconEntry, std::less<>> entries_;
  std::map<std::uint32_t, float> costs_;
  std::set<std::string, std::less<>> common_words_;
};

}  // namespace warta::stemmer
