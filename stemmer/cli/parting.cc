// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/parting.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "stemmer/cli/printing.h"

namespace warta::stemmer::cli {
namespace {

/// Two words of one root, of which one or both are searched by a stem of their own.
Verdict kept_apart(const WordReport& one, const WordReport& other) {
  const std::string& root = one.reading.root;
  std::string kept;
  for (const WordReport* word : {&one, &other}) {
    if (word->reading.stem == root) continue;
    kept += (kept.empty() ? "" : " and ") + word->reading.stem;
  }
  const bool both = one.reading.stem != root && other.reading.stem != root;
  return {false, Reason::Lexicalised,
          "both have the root " + root + ", but " + kept +
              (both ? " are words of their own" : " is a word of its own")};
}

/// The analysis of a word that would make it meet another, if it has one.
const Analysis* analysis_towards(const WordReport& word, const WordReport& other) {
  const auto found = std::ranges::find_if(word.analyses, [&](const Analysis& analysis) {
    return analysis.root == other.reading.stem || analysis.root == other.reading.root;
  });
  return found == word.analyses.end() ? nullptr : &*found;
}

/// A word that could be read so that they met, and is not.
std::optional<Verdict> read_otherwise(const WordReport& word, const WordReport& towards) {
  const Analysis* analysis = analysis_towards(word, towards);
  if (analysis == nullptr) return std::nullopt;
  const std::string could =
      word.word + " could be of " + analysis->root + " (" + rounded(analysis->score, 2) + "), but ";
  const Analysis& best = word.analyses.front();
  if (!word.reading.known) {
    return Verdict{false, Reason::KeptWhole,
                   could + "a name is likelier, and it is searched as " + word.reading.stem};
  }
  if (best.affixes.empty()) {
    return Verdict{false, Reason::KeptWhole, could + "stands whole in the lexicon"};
  }
  if (analysis == &best) return std::nullopt;
  return Verdict{false, Reason::LessLikely,
                 could + best.root + " is likelier (" + rounded(best.score, 2) + ')'};
}

std::optional<Verdict> unknown(const WordReport& one, const WordReport& other) {
  if (one.reading.known && other.reading.known) return std::nullopt;
  std::string sentence;
  if (one.reading.known == other.reading.known) {
    sentence = "neither is in the lexicon, and they are searched as " + one.reading.stem + " and " +
               other.reading.stem;
  } else {
    const WordReport& word = one.reading.known ? other : one;
    sentence = word.word + " is not in the lexicon and searched as " + word.reading.stem;
  }
  return Verdict{false, Reason::Unknown, sentence};
}

}  // namespace

Verdict why_apart(const WordReport& one, const WordReport& other) {
  if (one.reading.root == other.reading.root) return kept_apart(one, other);
  for (const auto& [word, towards] : {std::pair(&one, &other), std::pair(&other, &one)}) {
    if (const auto verdict = read_otherwise(*word, *towards)) return *verdict;
  }
  if (const auto verdict = unknown(one, other)) return *verdict;
  return {false, Reason::DifferentRoots,
          "they have different roots: " + one.reading.root + " and " + other.reading.root};
}

}  // namespace warta::stemmer::cli
