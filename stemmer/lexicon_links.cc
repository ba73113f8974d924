// SPDX-License-Identifier: GPL-2.0-or-later
// What ties words of the lexicon to each other: spellings to their standard, -isir verbs to the
// nouns in -isasi, persons in -wan and -wati to what they deal with.
#include <algorithm>

#include "stemmer/data_file.h"
#include "stemmer/root_lexicon.h"
#include "stemmer/unknown_word.h"

namespace warta::stemmer {
namespace {

/// Whether the variant is a verb without its me-, "nulis": no root, or menulis would be one of it.
bool is_clipped_verb(std::string_view variant, std::string_view standard) {
  const std::string verb = "me" + std::string(variant);
  const PrefixCuts cuts = cut_prefix(verb);
  return std::any_of(cuts.begin(), cuts.end(), [&](const PrefixCut& cut) {
    const std::string rest = verb.substr(cut.length);
    if (cut.restored == 0) return cut.length > 3 && rest == standard;
    return cut.restored == standard.front() && rest == standard.substr(1);
  });
}

/// Abbreviations, clipped verbs and what begins like one (nggak, ndak) are found by their standard,
/// but take no affixes: mendak is not me- + ndak.
bool takes_affixes(std::string_view variant, std::string_view standard) {
  constexpr std::size_t kLongestAbbreviation = 3;
  if (variant.size() <= kLongestAbbreviation || is_clipped_verb(variant, standard)) return false;
  return variant[0] != 'n' || std::string_view("aeiou").find(variant[1]) != std::string_view::npos;
}

/// The entry becomes a root or name like the other, found by the other's search stem.
void link(LexiconEntry& entry, const std::string& word, const LexiconEntry& standard) {
  entry.kinds = static_cast<std::uint8_t>((entry.kinds & ~kWhole) | kLexicalised |
                                          (standard.kinds & (kRoot | kName)));
  entry.prior = std::max(entry.prior, standard.prior);
  entry.patterns |= standard.patterns;
  entry.stem = standard.stem.empty() ? word : standard.stem;
}

/// The word without -kan or -i; empty if it ends in neither.
std::string_view without_verb_suffix(std::string_view word) {
  if (word.ends_with("kan")) return word.substr(0, word.size() - 3);
  if (word.ends_with("i")) return word.substr(0, word.size() - 1);
  return {};
}

}  // namespace

void RootLexicon::add_variant(const DataRow& row, const std::string& path) {
  const std::string standard(row.fields[1]);
  const LexiconEntry* found = find(standard);
  if (found == nullptr || (found->kinds & (kRoot | kName)) == 0) {
    throw DataFileError(path, row.line, "no root and no name: " + standard);
  }
  if (row.fields[0] == standard) throw DataFileError(path, row.line, "a variant of itself");
  LexiconEntry& variant = entry(checked_word(row, path));
  const std::uint8_t own_kinds = variant.kinds;
  link(variant, standard, *found);
  if (!takes_affixes(row.fields[0], standard)) {
    variant.kinds = static_cast<std::uint8_t>((own_kinds & ~kWhole) | kLexicalised);
  }
}

void RootLexicon::link_loan_verbs() {
  constexpr std::string_view kNoun = "isasi";
  std::vector<std::string> nouns;
  for (const auto& [word, entry] : entries_) {
    if (word.size() > kNoun.size() + 3 && word.ends_with(kNoun) && (entry.kinds & kRoot) != 0) {
      nouns.push_back(word);
    }
  }
  for (const std::string& noun : nouns) {
    const std::string verb = noun.substr(0, noun.size() - 3) + "ir";
    link(entry(verb), noun, entries_.at(noun));
  }
}

void RootLexicon::link_persons() {
  for (auto& [word, entry] : entries_) {
    const std::size_t suffix = word.ends_with("wan") ? 3 : word.ends_with("wati") ? 4 : 0;
    if (suffix == 0 || word.size() < suffix + 3) continue;
    if ((entry.kinds & kRoot) == 0 || (entry.kinds & (kWhole | kName | kLexicalised)) != 0)
      continue;
    const std::string base = word.substr(0, word.size() - suffix);
    const auto rest = entries_.find(base);
    if (rest == entries_.end() || (rest->second.kinds & kRoot) == 0) continue;
    entry.kinds |= kLexicalised;
    entry.stem = suffix == 4 && entries_.contains(base + "wan") ? base + "wan" : word;
  }
}

void RootLexicon::link_old_spellings() {
  for (auto& [word, entry] : entries_) {
    if ((entry.kinds & (kName | kRoot | kLexicalised)) != kName) continue;
    const auto modern = entries_.find(modern_spelling(word));
    if (modern == entries_.end() || modern->first == word) continue;
    if ((modern->second.kinds & kName) != 0) link(entry, modern->first, modern->second);
  }
}

std::string RootLexicon::bare_verb(std::string_view verb) const {
  std::string likeliest;
  int prior = 0;
  for (const PrefixCut& cut : cut_prefix(verb)) {
    std::string bare(verb.substr(cut.length));
    if (cut.restored != 0) bare.insert(bare.begin(), cut.restored);
    const auto root = entries_.find(without_verb_suffix(bare));
    if (cut.prefix != Prefix::MeN || root == entries_.end() || root->second.prior <= prior ||
        (root->second.kinds & kRoot) == 0) {
      continue;
    }
    prior = root->second.prior;
    likeliest = bare;
  }
  return likeliest;
}

void RootLexicon::link_verbs() {
  std::vector<std::pair<std::string, std::string>> forms;
  for (const auto& [word, entry] : entries_) {
    if (entry.kinds != kLexicalised || !word.starts_with("me")) continue;
    const std::string bare = bare_verb(word);
    if (bare.empty()) continue;
    forms.emplace_back(bare, entry.stem);
    forms.emplace_back("di" + bare, entry.stem);
  }
  for (const auto& [form, stem] : forms) {
    LexiconEntry& found = entry(form);
    if (found.kinds != 0) continue;
    found.kinds = kLexicalised;
    found.stem = stem;
  }
}

void RootLexicon::settle_stems(const std::function<std::string(std::string_view)>& stem_of) {
  for (auto& [word, entry] : entries_) {
    if ((entry.kinds & (kRoot | kName)) == 0 || (entry.kinds & (kWhole | kCompound)) != 0) continue;
    std::string stem = entry.stem.empty() ? word : entry.stem;
    for (std::string next = stem_of(stem); next != stem; next = stem_of(stem)) stem = next;
    if (stem == word) continue;
    entry.kinds |= kLexicalised;
    entry.stem = stem;
  }
}

void RootLexicon::mark_transparent(
    const std::function<std::vector<std::string>(std::string_view)>& roots_of) {
  const auto stem_of = [](const auto& item) {
    return item.second.stem.empty() ? item.first : item.second.stem;
  };
  std::set<std::string, std::less<>> opaque;
  for (const auto& item : entries_) {
    if ((item.second.kinds & kLexicalised) == 0) continue;
    for (const std::string& root : roots_of(item.first)) {
      const auto found = entries_.find(root);
      if (found != entries_.end() && stem_of(*found) != item.second.stem) opaque.insert(root);
    }
  }
  for (auto& [word, entry] : entries_) {
    if (!opaque.contains(word)) entry.kinds |= kTransparent;
  }
}

}  // namespace warta::stemmer
