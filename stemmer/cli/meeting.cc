// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/cli/meeting.h"

#include <algorithm>
#include <array>
#include <optional>

#include "stemmer/cli/parting.h"
#include "stemmer/cli/printing.h"

namespace warta::stemmer::cli {
namespace {

/// All that a word is found by.
std::vector<std::string> keys_of(const WordReport& word) {
  std::vector<std::string> keys{word.reading.stem};
  if (!word.reading.part.empty()) keys.push_back(word.reading.part);
  keys.insert(keys.end(), word.reading.compound.begin(), word.reading.compound.end());
  return keys;
}

/// What two words are both found by; empty if there is nothing.
std::string shared_key(const WordReport& one, const WordReport& other) {
  const auto keys = keys_of(other);
  for (const std::string& key : keys_of(one)) {
    if (std::ranges::find(keys, key) != keys.end()) return key;
  }
  return "";
}

/// Two words of one stem but of two roots: one is spelt otherwise, or both are.
Verdict compare_spellings(const WordReport& one, const WordReport& other) {
  if (one.reading.root == other.reading.root) {
    return {true, Reason::SameStem, "both are searched as " + one.reading.stem};
  }
  return {true, Reason::Variant,
          "they are spellings or forms of one word, which is searched as " + one.reading.stem};
}

std::optional<Verdict> find_meeting(const WordReport& one, const WordReport& other) {
  if (one.folded == other.folded) {
    return Verdict{true, Reason::SameSpelling,
                   "but for case, accents and apostrophes they are one word"};
  }
  if (one.reading.stem == other.reading.stem) return compare_spellings(one, other);
  const std::string shared = shared_key(one, other);
  if (shared.empty()) return std::nullopt;
  const bool is_compound = !one.reading.compound.empty() || !other.reading.compound.empty();
  return Verdict{true, is_compound ? Reason::Compound : Reason::Part,
                 shared + (is_compound ? " is a word of the compound" : " stands in both")};
}

std::optional<Verdict> find_concept(const Side& one, const Side& other) {
  for (const std::string& name : one.concepts) {
    if (std::ranges::find(other.concepts, name) == other.concepts.end()) continue;
    return Verdict{true, Reason::Concept, "both name the concept \"" + name + '"'};
  }
  return std::nullopt;
}

/// The words of a text that another does not have.
std::vector<std::string> missing_words(const Side& of, const Side& from) {
  std::vector<std::string> missing;
  for (const WordReport& word : of.words) {
    const bool is_there = std::ranges::any_of(
        from.words, [&](const WordReport& other) { return !shared_key(word, other).empty(); });
    if (!is_there) missing.push_back(word.word);
  }
  return missing;
}

Verdict compare_texts(const Side& one, const Side& other) {
  const auto missing_there = missing_words(one, other);
  const auto missing_here = missing_words(other, one);
  if (missing_there.empty() || missing_here.empty()) {
    const Side& whole = missing_there.empty() ? one : other;
    return {true, Reason::SameWords,
            "every word of \"" + whole.text + "\" is in \"" +
                (missing_there.empty() ? other : one).text + '"'};
  }
  if (const auto verdict = find_concept(one, other)) return *verdict;
  return {false, Reason::DifferentWords,
          "\"" + other.text + "\" lacks " + joined(missing_there, ", ") + ", \"" + one.text +
              "\" lacks " + joined(missing_here, ", ") + ", and no concept names both"};
}

}  // namespace

std::string_view name_of(Reason reason) {
  constexpr std::array<std::string_view, 14> kNames{
      "same_spelling", "same_stem",       "variant",         "part",    "compound",
      "same_words",    "concept",         "lexicalised",     "unknown", "kept_whole",
      "less_likely",   "different_roots", "different_words", "no_words"};
  return kNames[static_cast<std::size_t>(reason)];
}

Verdict compare(const Side& one, const Side& other) {
  for (const Side* side : {&one, &other}) {
    if (side->words.empty()) {
      return {false, Reason::NoWords, "there is no word in \"" + side->text + '"'};
    }
  }
  if (!one.is_word() || !other.is_word()) return compare_texts(one, other);
  if (const auto verdict = find_meeting(one.words[0], other.words[0])) return *verdict;
  if (const auto verdict = find_concept(one, other)) return *verdict;
  return why_apart(one.words[0], other.words[0]);
}

}  // namespace warta::stemmer::cli
