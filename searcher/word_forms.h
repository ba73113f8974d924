// SPDX-License-Identifier: GPL-2.0-or-later
// Words that are meant in one form, so often, or by their beginning: =penembakan, KAPITAL:ToT,
// >=3 rudal, pertah*.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/compile_context.h"
#include "searcher/query_tree.h"

namespace warta::searcher {

/// Makes such queries, and notes what they add. For one thread. An empty query means that there is
/// nothing to look for.
class WordForms {
 public:
  /// The context must outlive it.
  explicit WordForms(const CompileContext& context)
      : context_(context), prefix_words_left_(kPrefixes * context.limits.prefix_words) {}

  /// Articles with each word in just the form in which it was typed, in any case. A form that is
  /// not its own stem is a term. A bare stem is told from its other forms by their numbers; a form
  /// that is made in a way that other_forms() does not know is taken for the stem.
  Xapian::Query exact(std::string_view text, const schema::Field* field) const;

  /// Articles with the word as an acronym in these capitals. What is no acronym is looked for as a
  /// word, and that is told.
  Xapian::Query in_capitals(std::string_view text, const schema::Field* field) const;

  /// Articles with the words side by side, in any form, so often at least.
  Xapian::Query mentioned(std::uint32_t mentions, std::string_view text,
                          const schema::Field* field) const;

  /// Articles with a word that begins so: the commonest limits.prefix_words of the index, of all
  /// such beginnings in a query twice as many.
  Xapian::Query beginning(std::string_view text, const schema::Field* field);

  /// How many words a beginning stood for, the one that stood for the most.
  std::size_t most_prefix_words() const { return most_prefix_words_; }

  /// The stems of the words that begin so, the commonest `most`; told if there are more.
  std::vector<std::string> stems_beginning(std::string_view text, std::string_view family,
                                           std::size_t most);

 private:
  static constexpr std::size_t kPrefixes = 2;

  Xapian::Query one_form(const std::string& stem, const std::string& surface) const;
  Xapian::Query with_field(std::string_view text, const schema::Field* field,
                           const Xapian::Query& condition, std::string_view kind) const;
  std::string beginning_of(std::string_view text) const;
  std::optional<Terms> terms_beginning(std::string_view text,
                                       const std::vector<std::string_view>& families,
                                       std::size_t most);
  void mark(const std::string& term, std::string_view family) const;

  const CompileContext& context_;
  std::size_t prefix_words_left_;
  std::size_t most_prefix_words_ = 0;
};

/// The terms of an index for forms of a stem that are not the stem itself: with prefixes, endings,
/// clitics, doubled. Found by how such forms begin.
std::vector<std::string> other_forms(const std::string& stem, analysis::Analyzer& analyzer,
                                     const Vocabulary& vocabulary);

}  // namespace warta::searcher
