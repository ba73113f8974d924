// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/unknown_word.h"

#include <algorithm>
#include <array>
#include <utility>

namespace warta::stemmer {
namespace {

constexpr std::size_t kLeastWithNya = 7;
constexpr std::size_t kLeastLoan = 5;

/// A prefix with the letters that may follow it without having lost one.
struct PlainPrefix {
  std::string_view letters;
  std::string_view before;
};
constexpr auto kPlainPrefixes = std::to_array<PlainPrefix>({
    {"meng", "ghkaiueo"},
    {"mem", "bpfv"},
    {"men", "cdjzst"},
    {"me", "lrwymn"},
    {"peng", "ghkaiueo"},
    {"pem", "bpfv"},
    {"pen", "cdjzst"},
    {"di", ""},
    {"ter", ""},
    {"ber", ""},
});

/// What names hardly end in; after di-, ter- and ber-, which begin many (Dimitris), only this
/// counts.
bool ends_like_a_loan_verb(std::string_view word) {
  constexpr auto kEnds = std::to_array<std::string_view>({"asi", "isi", "usi", "ksi", "ir"});
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return word.ends_with(end); });
}

bool ends_like_a_loan(std::string_view word) {
  constexpr auto kEnds = std::to_array<std::string_view>(
      {"asi", "isi", "usi", "ksi", "ir", "sis", "is", "ek", "ik", "tas", "if"});
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return word.ends_with(end); });
}

}  // namespace

std::string_view unknown_stem(std::string_view word) {
  if (word.ends_with("nya") && word.size() >= kLeastWithNya) return word.substr(0, word.size() - 3);
  for (const PlainPrefix& prefix : kPlainPrefixes) {
    if (!word.starts_with(prefix.letters)) continue;
    std::string_view rest = word.substr(prefix.letters.size());
    if (rest.empty() ||
        (!prefix.before.empty() && prefix.before.find(rest.front()) == std::string_view::npos)) {
      continue;
    }
    const bool has_suffix = rest.ends_with("kan") && rest.size() >= kLeastLoan + 3;
    if (has_suffix) rest.remove_suffix(3);
    const bool is_sure = has_suffix || !prefix.before.empty();
    if (rest.size() < kLeastLoan) continue;
    if (is_sure ? ends_like_a_loan(rest) : ends_like_a_loan_verb(rest)) return rest;
  }
  return word;
}

std::string modern_spelling(std::string_view word) {
  constexpr std::size_t kLeast = 6;
  constexpr auto kOld = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"oe", "u"}, {"dj", "j"}, {"tj", "c"}, {"nj", "ny"}, {"sj", "sy"}});
  std::string modern(word);
  if (word.size() < kLeast) return modern;
  for (const auto& [old, now] : kOld) {
    for (std::size_t at = modern.find(old); at != std::string::npos;
         at = modern.find(old, at + 1)) {
      modern.replace(at, old.size(), now);
    }
  }
  return modern;
}

}  // namespace warta::stemmer
