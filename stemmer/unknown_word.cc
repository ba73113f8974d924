// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/unknown_word.h"

#include <algorithm>
#include <array>

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
    if (rest.ends_with("kan") && rest.size() >= kLeastLoan + 3) rest.remove_suffix(3);
    if (rest.size() >= kLeastLoan && ends_like_a_loan(rest)) return rest;
  }
  return word;
}

}  // namespace warta::stemmer
