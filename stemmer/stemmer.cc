// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/stemmer.h"

#include <utility>

#include "stemmer/embedded_table.h"
#include "stemmer/explanation.h"
#include "stemmer/fnv.h"
#include "stemmer/hyphenated.h"
#include "stemmer/ranking.h"
#include "stemmer/root_lexicon.h"
#include "stemmer/stem_table_writer.h"
#include "stemmer/word_reader.h"

namespace warta::stemmer {
namespace {

/// All affixes in the word's order.
std::vector<std::string> affixes_of(std::string_view word, const Candidate& candidate) {
  std::vector<std::string> affixes = prefixes_of(word, candidate);
  for (std::string& suffix : suffixes_of(candidate)) affixes.push_back(std::move(suffix));
  return affixes;
}

/// The bytes of a table of changes; none if there are no changes.
std::vector<char> compile_changes(std::string_view changes, const std::string& path) {
  if (changes.empty()) return {};
  const StemTable below(embedded_table());
  RootLexicon lexicon(below);
  lexicon.add_list(changes, path);
  const std::string bytes = write_stem_table(lexicon, fnv1a(changes));
  return {bytes.begin(), bytes.end()};
}

}  // namespace

Stemmer::Stemmer() : table_(embedded_table()) {}

Stemmer::Stemmer(std::string_view changes, const std::string& path)
    : changes_(compile_changes(changes, path)),
      table_(changes_.empty() ? StemTable(embedded_table())
                              : StemTable(embedded_table(), {changes_.data(), changes_.size()})) {}

std::vector<Analysis> Stemmer::analyses(std::string_view word) const {
  std::vector<Analysis> analyses;
  if (!is_plain(word)) return analyses;
  const auto candidates = ranked_candidates(table_, word);
  for (const Candidate& candidate : candidates) {
    analyses.push_back(
        {std::string(candidate.root.text()), affixes_of(word, candidate), candidate.score});
  }
  return analyses;
}

std::optional<Reading> Stemmer::read(std::string_view word) const {
  if (const auto form = table_.find_form(word); form && !form->is_complex) {
    Reading reading;
    reading.stem = form->stem;
    reading.root = form->root;
    reading.known = form->known;
    return reading;
  }
  if (word.find('-') != std::string_view::npos) return read_hyphenated(table_, word);
  return read_word(table_, word);
}

std::string Stemmer::stem(std::string_view word) const {
  if (const auto form = table_.find_form(word)) return std::string(form->stem);
  if (word.find('-') == std::string_view::npos) return std::string(view_word(table_, word).stem);
  const auto reading = read(word);
  return reading ? reading->stem : std::string(word);
}

std::string Stemmer::root(std::string_view word) const {
  if (const auto form = table_.find_form(word)) return std::string(form->root);
  if (word.find('-') == std::string_view::npos) return std::string(view_word(table_, word).root);
  const auto reading = read(word);
  return reading ? reading->root : std::string(word);
}

std::string Stemmer::explain(std::string_view word) const {
  const Explanation parts = explain_word(table_, word);
  std::string line = std::string(word) + " = ";
  for (const std::string& prefix : parts.prefixes) line.append(prefix).append(" + ");
  line += parts.root;
  for (const std::string& suffix : parts.suffixes) line.append(" + ").append(suffix);
  const char* before = "  (";
  for (const std::string& note : parts.notes) {
    line.append(before).append(note);
    before = "; ";
  }
  if (!parts.notes.empty()) line += ')';
  return line;
}

bool Stemmer::is_lexeme(std::string_view word) const { return table_.find(word).has_value(); }

std::uint64_t Stemmer::digest() const { return table_.digest(); }

}  // namespace warta::stemmer
