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

/// The prior that gave a root its weight.
int prior_of(std::string_view root, float weight) {
  const float base = weight - root_weight(root, 1);
  return static_cast<int>(std::lround(1.3 * std::exp(base / 2.0) - 0.3));
}

LexiconEntry* RootLexicon::find(std::string_view word) {
  const auto found = entries_.find(word);
  if (found != entries_.end()) return &found->second;
  const auto lexeme = below_ == nullptr ? std::nullopt : below_->find(word);
  if (!lexeme) return nullptr;
  LexiconEntry& copy = entries_[std::string(word)];
  copy.kinds = static_cast<std::uint8_t>(lexeme->record.kinds & ~kTransparent);
  copy.prior = prior_of(word, lexeme->record.weight);
  copy.patterns = lexeme->record.patterns;
  copy.stem = lexeme->stem();
  copy.parts = lexeme->parts();
  return &copy;
}

LexiconEntry& RootLexicon::entry(std::string_view word) {
  LexiconEntry* found = find(word);
  return found != nullptr ? *found : entries_[std::string(word)];
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

/// A kind of list: its name, the name of one row of it in a list of all kinds, and how many fields
/// a row has.
struct RootLexicon::ListKind {
  std::string_view list;
  std::string_view row;
  std::size_t least_fields;
  std::size_t most_fields;
  AddRow add;
};

const RootLexicon::ListKind* RootLexicon::list_kind(std::string_view name) {
  static constexpr std::array<ListKind, 11> kKinds{{
      {"roots", "root", 1, 3, &RootLexicon::add_root},
      {"names", "name", 1, 2, &RootLexicon::add_name},
      {"never_stem", "whole", 1, 2, &RootLexicon::add_name},
      {"doubles", "double", 1, 2, &RootLexicon::add_double},
      {"removed_roots", "removed", 1, 2, &RootLexicon::add_removed},
      {"compounds", "compound", 2, 3, &RootLexicon::add_compound},
      {"lexicalised", "lexicalised", 3, 3, &RootLexicon::add_lexicalised},
      {"variants", "variant", 3, 3, &RootLexicon::add_variant},
      {"affix_costs", "cost", 2, 3, &RootLexicon::add_cost},
      {"common_words", "common", 1, 1, &RootLexicon::add_common_word},
      {"words", "", 2, 4, &RootLexicon::add_change},
  }};
  const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const ListKind& kind) {
    return kind.list == name || kind.row == name;
  });
  return found == kKinds.end() ? nullptr : found;
}

void RootLexicon::add_list(std::string_view text, const std::string& path) {
  const std::string_view heading = text.substr(0, text.find('\n'));
  const auto words = split_list(heading, ' ');
  const ListKind* kind = words.size() < 3 ? nullptr : list_kind(words[2]);
  if (kind == nullptr) throw DataFileError(path, 1, "a list of an unknown kind");
  const DataFormat format{kind->list, 1, kind->least_fields, kind->most_fields};
  for (const DataRow& row : parse_data_file(text, path, format)) (this->*kind->add)(row, path);
}

void RootLexicon::add_change(const DataRow& row, const std::string& path) {
  const std::string_view name = row.fields.front();
  if (name == "stop_word" || name == "concept") return;  // read by stemmer/text
  const ListKind* kind = list_kind(name);
  if (kind == nullptr || name.empty() || kind->row != name) {
    throw DataFileError(path, row.line, "not a kind of row: " + std::string(name));
  }
  DataRow rest = row;
  rest.fields.erase(rest.fields.begin());
  if (rest.fields.size() < kind->least_fields || rest.fields.size() > kind->most_fields) {
    throw DataFileError(path, row.line, "too few or too many fields for a row of this kind");
  }
  (this->*kind->add)(rest, path);
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

void RootLexicon::add_root(const DataRow& row, const std::string& path) {
  LexiconEntry& found = entry(checked_word(row, path));
  found.kinds =
      static_cast<std::uint8_t>((found.kinds | kRoot) & ~(below_ == nullptr ? 0 : kWhole));
  const int affixes = number_in(row, 1, 2, path);
  found.prior = std::max(found.prior, 1 + kPriorPerAffix * affixes);
}

void RootLexicon::add_name(const DataRow& row, const std::string& path) {
  entry(checked_word(row, path)).kinds |= kName | kWhole;
}

void RootLexicon::add_double(const DataRow& row, const std::string& path) {
  entry(checked_word(row, path)).kinds |= kDouble | kWhole;
}

void RootLexicon::add_removed(const DataRow& row, const std::string& path) {
  const std::string_view word = checked_word(row, path);
  // Another release of hunspell-id may not have the word; that is as well.
  if (const auto found = entries_.find(word); found != entries_.end()) entries_.erase(found);
  if (below_ != nullptr) entries_[std::string(word)];
}

void RootLexicon::add_compound(const DataRow& row, const std::string& path) {
  LexiconEntry& found = entry(checked_word(row, path));
  found.kinds |= kRoot | kCompound;
  found.prior = std::max(found.prior, kDefaultPrior);
  found.parts = row.fields[1];
}

void RootLexicon::add_lexicalised(const DataRow& row, const std::string& path) {
  LexiconEntry& found = entry(checked_word(row, path));
  found.kinds |= kLexicalised;
  found.stem = row.fields[1];
  if (!is_word(found.stem)) throw DataFileError(path, row.line, "the stem is not a word");
}

void RootLexicon::add_cost(const DataRow& row, const std::string& path) {
  costs_[cost_number(row, path)] = number_in(row, 1, 0.0F, path);
}

void RootLexicon::add_common_word(const DataRow& row, const std::string& path) {
  common_words_.emplace(checked_word(row, path));
}

}  // namespace warta::stemmer
