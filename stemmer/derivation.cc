// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/derivation.h"

namespace warta::stemmer {
namespace {

using enum Prefix;

bool is_among(char letter, std::string_view letters) {
  return letters.find(letter) != std::string_view::npos;
}

bool is_vowel(char letter) { return is_among(letter, "aeiou"); }

std::string joined(std::string_view prefix, std::string_view word) {
  return std::string(prefix).append(word);
}

/// meN- and peN-: `stem` is "me" or "pe".
std::vector<std::string> with_nasal(std::string_view stem, std::string_view word) {
  const auto nasal = [&](std::string_view letters, std::string_view rest) {
    return joined(stem, letters).append(rest);
  };
  const std::string_view rest = word.substr(1);
  const bool before_vowel = !rest.empty() && is_vowel(rest.front());
  if (is_monosyllable(word)) return {nasal("nge", word)};
  switch (word.front()) {
    case 'p':
      return before_vowel ? std::vector{nasal("m", rest)}
                          : std::vector{nasal("m", word), nasal("m", rest)};
    case 't':
      return before_vowel ? std::vector{nasal("n", rest)}
                          : std::vector{nasal("n", word), nasal("n", rest)};
    case 's':
      return before_vowel ? std::vector{nasal("ny", rest)} : std::vector{nasal("n", word)};
    case 'k':
      return before_vowel ? std::vector{nasal("ng", rest)}
                          : std::vector{nasal("ng", word), nasal("ng", rest)};
    default:
      break;
  }
  if (is_among(word.front(), "bfv")) return {nasal("m", word)};
  if (is_among(word.front(), "cdjz")) return {nasal("n", word)};
  if (is_among(word.front(), "lmnrwy")) return {nasal("", word)};
  return {nasal("ng", word)};
}

/// ber-, per-, ter-: the r goes before r and before a syllable in -er.
std::string with_r(std::string_view prefix, std::string_view word) {
  const bool er_follows =
      word.size() > 3 && !is_vowel(word.front()) && word.substr(1).starts_with("er");
  const bool loses_r = word.front() == 'r' || (prefix == "ber" && er_follows);
  return joined(loses_r ? prefix.substr(0, 2) : prefix, word);
}

}  // namespace

std::vector<std::string> with_prefix(Prefix prefix, std::string_view word) {
  if (word.empty()) return {};
  switch (prefix) {
    case None:
      return {std::string(word)};
    case MeN:
      return with_nasal("me", word);
    case PeN:
      return with_nasal("pe", word);
    case Ber:
      return {word == "ajar" ? "belajar" : with_r("ber", word)};
    case Per:
      return {word == "ajar" ? "pelajar" : with_r("per", word)};
    case Ter:
      return {with_r("ter", word)};
    case Di:
    case Ke:
    case Ku:
    case Kau:
    case Pe:
    case Se: {
      const std::string_view letters = notation(prefix);
      return {joined(letters.substr(0, letters.size() - 1), word)};
    }
    default:
      return {};
  }
}

std::string with_suffix(std::string_view word, Suffix suffix) {
  const std::string_view letters = notation(suffix);
  return joined(word, letters.empty() ? letters : letters.substr(1));
}

}  // namespace warta::stemmer
