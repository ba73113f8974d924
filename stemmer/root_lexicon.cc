// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/root_lexicon.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "stemmer/data_file.h"
#include "stemmer/hunspell_flags.h"

namespace warta::stemmer {
namespace {

constexpr int kPriorPerAffix = 3;
/// What a root or a compound of ours counts for if its row says nothing: a word with two affixes.
constexpr int kDefaultPrior = 1 + 2 * kPriorPerAffix;

bool is_word(std::string_view word) {
  return !word.empty() && word.front() != '-' && word.back() != '-' && word.size() <= 64 &&
         std::all_of(word.begin(), word.end(),
                     [](char letter) { return (letter >= 'a' && letter <= 'z') || letter == '-'; });
}

std::string lower_case(std::string_view word) {
  std::string lower(word);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

/// A number in a field, or the value for a missing or empty one.
template <typename Number>
Number number_in(const DataRow& row, std::size_t field, Number missing, const std::string& path) {
  if (field >= row.fields.size() || row.fields[field].empty()) return missing;
  const std::string_view text = row.fields[field];
  Number number{};
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) {
    throw DataFileError(path, row.line, "not a number: " + std::string(text));
  }
  return number;
}

/// The cost number of the first column of affix_costs.tsv: "meN- per- -kan" or one of the named
/// ones.
std::uint32_t cost_number(const DataRow& row, const std::string& path) {
  const std::string_view name = row.fields.front();
  if (name == "bare") return pattern_number(Prefix::None, Prefix::None, Prefix::None, Suffix::None);
  if (name == "unlisted") return kUnlistedCost;
  if (name == "attested") return kAttestedCost;
  if (name == "particle") return kParticleCost;
  if (name == "unknown") return kUnknownCost;
  if (name == "-nya") return kNyaCost;
  if (name == "-ku -mu") return kPronounCost;
  std::array<Prefix, kMostPrefixes> prefixes{};
  std::size_t count = 0;
  Suffix suffix = Suffix::None;
  for (const std::string_view affix : split_list(name, ' ')) {
    if (const auto prefix = prefix_of(affix); prefix && count < prefixes.size()) {
      prefixes[count++] = *prefix;
    } else if (const auto found = suffix_of(affix)) {
      suffix = *found;
    } else {
      throw DataFileError(path, row.line, "not an affix: " + std::string(affix));
    }
  }
  return pattern_number(prefixes[0], prefixes[1], prefixes[2], suffix);
}

}  // namespace

std::string_view checked_word(const DataRow& row, const std::string& path) {
  const std::string_view word = row.fields.front();
  if (!is_word(word)) {
    throw DataFileError(path, row.line, "not a lower-case word: " + std::string(word));
  }
  return word;
}

float root_weight(std::string_view root, int prior) {
  const double accident = root.size() <= 2 ? -5.0 : root.size() == 3 ? -1.0 : 0.0;
  return static_cast<float>(2 * std::log(prior + 0.3) + 0.15 * static_cast<double>(root.size()) +
                            accident);
}

LexiconEntry& RootLexicon::entry(std::string_view word) {
  return entries_.try_emplace(std::string(word)).first->second;
}

void RootLexicon::add_hunspell(std::string_view dictionary, std::string_view affix_rules) {
  const FlagPatterns patterns = read_flag_patterns(affix_rules);
  take_line(dictionary);  // the number of words
  while (!dictionary.empty()) {
    const std::string_view line = take_line(dictionary);
    const std::size_t slash = line.find('/');
    const std::string_view flags =
        slash == std::string_view::npos ? std::string_view() : line.substr(slash + 1);
    const std::string word = lower_case(line.substr(0, slash));
    if (!is_word(word)) continue;
    const bool is_name = flags.empty() && line.front() != word.front();
    LexiconEntry& found = entry(word);
    found.kinds |= is_name ? kName : word.find('-') == std::string::npos ? kRoot : kDouble;
    // A word without flags still counts as one with one: it is a word.
    const int affixes = std::max(1, static_cast<int>(flags.size() / 2));
    found.prior = std::max(found.prior, 1 + kPriorPerAffix * affixes);
    for (std::size_t i = 0; i + 1 < flags.size(); i += 2) {
      const auto pattern = patterns.find(flags.substr(i, 2));
      if (pattern != patterns.end()) found.patterns |= pattern->second;
    }
  }
}

void RootLexicon::add_list(std::string_view text, const std::string& path) {
  const std::string_view heading = text.substr(0, text.find('\n'));
  const auto names = [&](std::string_view kind) {
    return heading.starts_with("# warta ") && heading.substr(8).starts_with(kind);
  };
  if (names("roots")) return add_roots(text, path);
  if (names("names")) return add_words(text, path, "names", kName | kWhole);
  if (names("never_stem")) return add_words(text, path, "never_stem", kName | kWhole);
  if (names("doubles")) return add_words(text, path, "doubles", kDouble | kWhole);
  if (names("removed_roots")) return add_removed(text, path);
  if (names("compounds")) return add_compounds(text, path);
  if (names("lexicalised")) return add_lexicalised(text, path);
  if (names("variants")) return add_variants(text, path);
  if (names("affix_costs")) return add_costs(text, path);
  if (names("common_words")) return add_common_words(text, path);
  throw DataFileError(path, 1, "a list of an unknown kind");
}

void RootLexicon::remove_transparent() {
  const auto is_transparent = [this](const auto& entry) {
    const std::size_t length = transparent_prefixoid_length(entry.first);
    if (length == 0 || entry.second.kinds != kRoot || entry.second.patterns != 0) return false;
    const auto rest = entries_.find(std::string_view(entry.first).substr(length));
    return rest != entries_.end() && (rest->second.kinds & kRoot) != 0;
  };
  std::vector<std::string> transparent;
  for (const auto& entry : entries_) {
    if (is_transparent(entry)) transparent.push_back(entry.first);
  }
  for (const std::string& word : transparent) entries_.erase(word);
}

void RootLexicon::add_roots(std::string_view text, const std::string& path) {
  for (const DataRow& row : parse_data_file(text, path, {"roots", 1, 1, 3})) {
    LexiconEntry& found = entry(checked_word(row, path));
    found.kinds |= kRoot;
    const int affixes = number_in(row, 1, 2, path);
    found.prior = std::max(found.prior, 1 + kPriorPerAffix * affixes);
  }
}

void RootLexicon::add_words(std::string_view text, const std::string& path, std::string_view kind,
                            std::uint8_t kinds) {
  for (const DataRow& row : parse_data_file(text, path, {kind, 1, 1, 2})) {
    entry(checked_word(row, path)).kinds |= kinds;
  }
}

void RootLexicon::add_removed(std::string_view text, const std::string& path) {
  for (const DataRow& row : parse_data_file(text, path, {"removed_roots", 1, 1, 2})) {
    // Another release of hunspell-id may not have the word; that is as well.
    const auto found = entries_.find(checked_word(row, path));
    if (found != entries_.end()) entries_.erase(found);
  }
}

void RootLexicon::add_compounds(std::string_view text, const std::string& path) {
  for (const DataRow& row : parse_data_file(text, path, {"compounds", 1, 2, 3})) {
    LexiconEntry& found = entry(checked_word(row, path));
    found.kinds |= kRoot | kCompound;
    found.prior = std::max(found.prior, kDefaultPrior);
    found.parts = row.fields[1];
  }
}

void RootLexicon::add_lexicalised(std::string_view text, const std::string& path) {
  for (const DataRow& row : parse_data_file(text, path, {"lexicalised", 1, 3, 3})) {
    LexiconEntry& found = entry(checked_word(row, path));
    found.kinds |= kLexicalised;
    found.stem = row.fields[1];
    if (!is_word(found.stem)) throw DataFileError(path, row.line, "the stem is not a word");
  }
}

void RootLexicon::add_costs(std::string_view text, const std::string& path) {
  for (const DataRow& row : parse_data_file(text, path, {"affix_costs", 1, 2, 3})) {
    costs_[cost_number(row, path)] = number_in(row, 1, 0.0F, path);
  }
}

void RootLexicon::add_common_words(std::string_view text, const std::string& path) {
  for (const DataRow& row : parse_data_file(text, path, {"common_words", 1, 1, 1})) {
    common_words_.emplace(checked_word(row, path));
  }
}

}  // namespace warta::stemmer
