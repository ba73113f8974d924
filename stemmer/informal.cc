// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/informal.h"

#include <string>

#include "stemmer/affixes.h"

namespace warta::stemmer {
namespace {

constexpr std::size_t kLeastRoot = 4;
/// That of a root with about four affixes: dengar, beli, but not sadik, for Sadikin is a name.
constexpr float kLeastWeight = 5.5F;

/// A root of which hunspell knows verbs, with -kan or -i if a suffix is wanted.
std::optional<Lexeme> verb_root(const StemTable& table, std::string_view root, bool with_suffix) {
  const auto lexeme = table.find(root);
  if (root.size() < 3 || !lexeme || !lexeme->is(kRoot)) return std::nullopt;
  if (with_suffix && lexeme->record.weight < kLeastWeight) return std::nullopt;
  const std::uint64_t derived =
      attested_bit(Prefix::MeN, Suffix::Kan) | attested_bit(Prefix::MeN, Suffix::I);
  const std::uint64_t wanted =
      with_suffix ? derived : derived | attested_bit(Prefix::MeN, Suffix::None);
  return (lexeme->record.patterns & wanted) != 0 ? lexeme : std::nullopt;
}

/// The likeliest root under a nasal: "nyari" is what "menyari" has after me-, so meN- is cut off
/// that.
std::optional<Lexeme> under_nasal(const StemTable& table, std::string_view verb) {
  const std::string formal = "me" + std::string(verb);
  std::optional<Lexeme> best;
  for (const PrefixCut& cut : cut_prefix(formal)) {
    std::string root = formal.substr(cut.length);
    if (cut.restored != 0) root.insert(root.begin(), cut.restored);
    const auto lexeme = cut.prefix == Prefix::MeN ? verb_root(table, root, true) : std::nullopt;
    if (lexeme && (!best || lexeme->record.weight > best->record.weight)) best = lexeme;
  }
  return best;
}

}  // namespace

std::optional<Lexeme> informal_root(const StemTable& table, std::string_view word) {
  if (word.ends_with("nya")) word.remove_suffix(3);
  const bool with_suffix = word.ends_with("in") && word.size() >= 2 + kLeastRoot;
  std::string_view verb = with_suffix ? word.substr(0, word.size() - 2) : word;
  if (with_suffix) {
    if (auto root = verb_root(table, verb.starts_with("di") ? verb.substr(2) : verb, true)) {
      return root;
    }
    if (auto root = under_nasal(table, verb)) return root;
  }
  return verb.starts_with("nge") ? verb_root(table, verb.substr(3), with_suffix) : std::nullopt;
}

}  // namespace warta::stemmer
