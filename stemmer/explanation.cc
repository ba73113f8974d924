// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/explanation.h"

#include <algorithm>
#include <optional>

#include "stemmer/hyphenated.h"
#include "stemmer/ranking.h"
#include "stemmer/word_reader.h"

namespace warta::stemmer {
namespace {

/// The root with a compound's words apart: "tanggung jawab".
std::string shown_root(const Lexeme& root) {
  return std::string(root.is(kCompound) ? root.parts() : root.text());
}

/// "men- hides the t" for each prefix that took a letter's place.
void add_sound_notes(std::string_view word, const Candidate& candidate,
                     std::vector<std::string>& notes) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < candidate.depth; ++i) {
    const Layer& layer = candidate.layers[i];
    if (layer.prefix == Prefix::Repeated) notes.emplace_back("the first consonant is doubled");
    const std::size_t end = layer.begin + (layer.restored != 0 ? 1U : 0U);
    if (layer.restored != 0) {
      std::string prefix(word.substr(begin, end - begin));
      // Under another restored letter the prefix begins with that: memper- has none.
      if (i > 0 && candidate.layers[i - 1].restored != 0) {
        prefix.front() = candidate.layers[i - 1].restored;
      }
      notes.push_back(prefix + "- hides the " + layer.restored);
    }
    begin = layer.begin;
  }
}

/// Whether the layer is the pel- of pelajar.
bool begins_pel(std::string_view word, const Candidate& candidate, std::size_t layer) {
  const std::size_t begin = layer == 0 ? 0 : candidate.layers[layer - 1].begin;
  return word.substr(begin, candidate.layers[layer].begin - begin) == "pel" &&
         candidate.layers[layer].restored == 0;
}

/// What the word is searched as, where that is not the root.
void add_stem_note(std::string_view stem, std::string_view root, std::vector<std::string>& notes) {
  if (stem != root) notes.push_back("searched as " + std::string(stem));
}

Explanation explain_candidate(std::string_view word, const ReadingView& reading,
                              const Candidate& candidate) {
  Explanation parts{
      prefixes_of(word, candidate), shown_root(candidate.root), suffixes_of(candidate), {}};
  add_sound_notes(word, candidate, parts.notes);
  const bool has_prefixoid = candidate.depth > 0 && candidate.outermost() == Prefix::Prefixoid;
  add_stem_note(has_prefixoid ? reading.part : reading.stem, candidate.root.text(), parts.notes);
  return parts;
}

/// The likeliest candidate of a word, or half of one, with this root.
std::optional<Candidate> candidate_of(const StemTable& table, std::string_view word,
                                      std::string_view root) {
  if (!is_plain(word)) return std::nullopt;
  for (const Candidate& candidate : ranked_candidates(table, word)) {
    if (candidate.root.text() == root) return candidate;
  }
  return std::nullopt;
}

/// A word that stays as it is, or in which little was found.
Explanation explain_plain(const StemTable& table, std::string_view word) {
  const ReadingView reading = view_word(table, word);
  auto best = is_plain(word) ? best_candidate(table, word) : std::nullopt;
  if (best && best->root.text() != reading.root) {
    if (const auto listed = candidate_of(table, word, reading.root)) best = listed;
  }
  const bool has_prefixoid =
      best && best->depth > 0 && best->outermost() == Prefix::Prefixoid && !reading.part.empty();
  if (best && reading.known && (has_prefixoid || reading.root == best->root.text())) {
    return explain_candidate(word, reading, *best);
  }
  Explanation parts;
  parts.root = reading.root;
  const bool is_number = !word.empty() && word.front() >= '0' && word.front() <= '9';
  if (!reading.known && !is_number) {
    parts.notes.emplace_back("not in the lexicon");
  } else if (reading.known && reading.root != word) {
    parts.notes.emplace_back("a spoken form");
  }
  if (reading.known) add_stem_note(reading.stem, reading.root, parts.notes);
  // What was taken off a word without a known root stands before and behind the rest of it.
  const std::size_t rest = word.find(reading.root);
  if (reading.known || rest == std::string_view::npos) return parts;
  const std::size_t end = rest + reading.root.size();
  if (rest > 0) parts.prefixes.push_back(std::string(word.substr(0, rest)) + '-');
  if (end < word.size()) parts.suffixes.push_back('-' + std::string(word.substr(end)));
  return parts;
}

/// A lexical double, with the affixes around it: per- + undang-undang + -an.
Explanation explain_double(const StemTable& table, const HyphenSplit& split,
                           const Reading& reading) {
  Explanation parts;
  parts.root = reading.stem;
  if (const auto first = candidate_of(table, split.before, reading.root)) {
    parts.prefixes = prefixes_of(split.before, *first);
  }
  if (const auto second = candidate_of(table, split.behind, reading.root)) {
    parts.suffixes = suffixes_of(*second);
  }
  parts.notes.emplace_back("a double with a meaning of its own");
  return parts;
}

/// A doubled word: its prefixes stand before the first half, its suffixes behind the second.
Explanation explain_halves(const StemTable& table, std::string_view word,
                           const HyphenSplit& split) {
  Explanation parts;
  const auto reading = read_reduplicated(table, split.before, split.behind);
  if (!reading) {
    parts.root = word;
    parts.notes.emplace_back("several words");
    return parts;
  }
  if (reading->stem.find('-') != std::string::npos) return explain_double(table, split, *reading);
  parts.root = reading->root;
  const auto first = candidate_of(table, split.before, reading->root);
  const auto second = candidate_of(table, split.behind, reading->root);
  if (first) {
    parts.prefixes = prefixes_of(split.before, *first);
    parts.root = shown_root(first->root);
    add_sound_notes(split.before, *first, parts.notes);
  }
  if (second || first) parts.suffixes = suffixes_of(second ? *second : *first);
  const bool is_echo = !first || (!second && !split.before.ends_with(split.behind));
  parts.notes.emplace_back(is_echo ? "doubled with other sounds" : "doubled");
  if (second && parts.prefixes.empty()) {
    for (const std::string& prefix : prefixes_of(split.behind, *second)) {
      parts.notes.push_back(prefix + " before the second half");
    }
  }
  add_stem_note(reading->stem, reading->root, parts.notes);
  return parts;
}

}  // namespace

std::vector<std::string> prefixes_of(std::string_view word, const Candidate& candidate) {
  // After mem- and di- the per- of mempekerjakan has lost its r.
  const auto is_per = [](Prefix prefix) { return prefix == Prefix::Per || prefix == Prefix::Pe; };
  std::vector<std::string> prefixes;
  for (std::size_t i = 0; i < candidate.depth; ++i) {
    const Prefix prefix = candidate.layers[i].prefix;
    const bool before_per = i + 1U < candidate.depth && is_per(candidate.layers[i + 1U].prefix);
    if (before_per && (prefix == Prefix::MeN || prefix == Prefix::Di)) {
      prefixes.emplace_back(prefix == Prefix::MeN ? "memper-" : "diper-");
      ++i;
    } else if (prefix == Prefix::Prefixoid || prefix == Prefix::Repeated) {
      const std::size_t begin = i == 0 ? 0 : candidate.layers[i - 1].begin;
      prefixes.push_back(std::string(word.substr(begin, candidate.layers[i].begin - begin)) + '-');
    } else {
      // The pel- of pelajar is per-, as that of terpelajar.
      const bool is_pel = prefix == Prefix::PeN && begins_pel(word, candidate, i);
      prefixes.emplace_back(is_pel ? "per-" : notation(prefix));
    }
  }
  return prefixes;
}

std::vector<std::string> suffixes_of(const Candidate& candidate) {
  std::vector<std::string> suffixes;
  const Ending& ending = candidate.ending;
  for (const std::string_view suffix :
       {notation(ending.suffix), notation(ending.pronoun), notation(ending.particle)}) {
    if (!suffix.empty()) suffixes.emplace_back(suffix);
  }
  return suffixes;
}

Explanation explain_word(const StemTable& table, std::string_view word) {
  const HyphenSplit split = split_at_hyphen(word);
  switch (split.kind) {
    case HyphenSplit::Kind::Suffix: {
      Explanation parts = explain_word(table, split.before);
      parts.suffixes.push_back('-' + std::string(split.behind));
      return parts;
    }
    case HyphenSplit::Kind::Prefix:
    case HyphenSplit::Kind::Prefixoid: {
      Explanation parts = explain_word(table, split.behind);
      parts.prefixes.insert(parts.prefixes.begin(), std::string(split.before) + '-');
      return parts;
    }
    case HyphenSplit::Kind::Halves:
      return explain_halves(table, word, split);
    case HyphenSplit::Kind::None:
      break;
  }
  return explain_plain(table, word);
}

}  // namespace warta::stemmer
