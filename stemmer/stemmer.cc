// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/stemmer.h"

#include "stemmer/embedded_table.h"
#include "stemmer/hyphenated.h"
#include "stemmer/ranking.h"
#include "stemmer/word_reader.h"

namespace warta::stemmer {
namespace {

/// meN- and di- before per- are written as grammar books do, memper- and diper-.
std::vector<std::string> affixes_of(std::string_view word, const Candidate& candidate) {
  std::vector<std::string> affixes;
  for (std::size_t i = 0; i < candidate.depth; ++i) {
    const Prefix prefix = candidate.layers[i].prefix;
    const bool before_per =
        i + 1U < candidate.depth && candidate.layers[i + 1U].prefix == Prefix::Per;
    if (before_per && (prefix == Prefix::MeN || prefix == Prefix::Di)) {
      affixes.emplace_back(prefix == Prefix::MeN ? "memper-" : "diper-");
      ++i;
    } else if (prefix == Prefix::Prefixoid) {
      affixes.push_back(std::string(word.substr(0, candidate.layers[i].begin)) + '-');
    } else {
      affixes.emplace_back(notation(prefix));
    }
  }
  const Ending& ending = candidate.ending;
  for (const std::string_view suffix :
       {notation(ending.suffix), notation(ending.pronoun), notation(ending.particle)}) {
    if (!suffix.empty()) affixes.emplace_back(suffix);
  }
  return affixes;
}

/// The root with a compound's words apart: "tanggung jawab".
std::string_view shown_root(const Candidate& candidate) {
  return candidate.root.is(kCompound) ? candidate.root.parts() : candidate.root.text();
}

}  // namespace

Stemmer::Stemmer() : table_(embedded_table()) {}

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
  std::string line = std::string(word) + " = ";
  const auto reading = read(word);
  const auto best = is_plain(word) ? best_candidate(table_, word) : std::nullopt;
  if (!best || !reading || reading->root != best->root.text()) {
    return line + (reading ? reading->root : std::string(word));
  }
  bool root_shown = false;
  for (const std::string& affix : affixes_of(word, *best)) {
    if (affix.front() == '-' && !root_shown) {
      line.append(shown_root(*best)).append(" + ");
      root_shown = true;
    }
    line.append(affix).append(" + ");
  }
  if (!root_shown) return line.append(shown_root(*best));
  return line.substr(0, line.size() - 3);
}

bool Stemmer::is_lexeme(std::string_view word) const { return table_.find(word).has_value(); }

std::uint64_t Stemmer::digest() const { return table_.digest(); }

}  // namespace warta::stemmer
