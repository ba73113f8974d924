// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>

#include "stemmer/hyphenated.h"
#include "stemmer/ranking.h"
#include "stemmer/word_reader.h"

namespace warta::stemmer {
namespace {

/// A doubled word with a meaning of its own; its root is still its half, if that is one.
std::optional<Reading> whole(const StemTable& table, std::string_view word) {
  Reading reading;
  reading.stem = reading.root = word;
  reading.known = true;
  const std::string_view half = word.substr(0, word.find('-'));
  const auto lexeme = table.find(half);
  if (lexeme && lexeme->is(kRoot) && word.ends_with(half)) reading.root = half;
  return reading;
}

std::string joined(std::string_view first, std::string_view second) {
  return std::string(first) + '-' + std::string(second);
}

bool is_double(const StemTable& table, std::string_view first, std::string_view second) {
  const auto lexeme = table.find(joined(first, second));
  return lexeme && lexeme->is(kDouble);
}

/// Without its clitics, if the word has any; each half is tried with and without.
std::string_view without_clitics(std::string_view half) {
  std::string_view shortest = half;
  for (const Ending& ending : read_endings(half)) {
    if (ending.suffix == Suffix::None && ending.end >= 3 && ending.end < shortest.size()) {
      shortest = half.substr(0, ending.end);
    }
  }
  return shortest;
}

std::string consonants(std::string_view word) {
  std::string skeleton;
  std::copy_if(word.begin(), word.end(), std::back_inserter(skeleton), [](char letter) {
    return std::string_view("aeiou").find(letter) == std::string_view::npos;
  });
  return skeleton;
}

/// Rhyme (sayur-mayur) or the same consonants with other vowels (warna-warni): echo words, not two
/// names.
bool echoes(std::string_view first, std::string_view second) {
  if (first.size() < 3 || first.size() != second.size()) return false;
  return first.substr(1) == second.substr(1) || consonants(first) == consonants(second);
}

/// The candidates of the two halves that share a root: the best pair's.
std::optional<Candidate> shared_root(const StemTable& table, std::string_view first,
                                     std::string_view second) {
  const auto firsts = ranked_candidates(table, first);
  const auto seconds = ranked_candidates(table, second);
  std::optional<Candidate> best;
  float best_score = 0;
  for (const Candidate& a : firsts) {
    for (const Candidate& b : seconds) {
      if (a.root.text() != b.root.text()) continue;
      if (best && a.score + b.score <= best_score) continue;
      best = a;
      best_score = a.score + b.score;
    }
  }
  return best;
}

/// Whether the affixes may stand around a lexical double, as in perundang-undangan and
/// memata-matai; semata-mata has nothing to do with spies.
bool derives_from_doubles(const Candidate& candidate) {
  const Prefix prefix = candidate.depth == 0 ? Prefix::None : candidate.outermost();
  return prefix != Prefix::Se && prefix != Prefix::Ke && prefix != Prefix::Ter;
}

/// An affixed reduplication whose halves share no root as they stand: meniru-nirukan repeats the
/// nasal.
std::optional<Reading> read_repeated_nasal(const StemTable& table, std::string_view first,
                                           std::string_view second) {
  constexpr std::size_t kLeast = 4;
  for (const Ending& ending : read_endings(second)) {
    if (ending.end >= kLeast && first.size() > ending.end &&
        first.ends_with(second.substr(0, ending.end))) {
      return read_word(table, first);
    }
  }
  return std::nullopt;
}

/// The word with an old infix, as in turun-temurun, gilang-gemilang, gigi-geligi.
bool has_infix(std::string_view first, std::string_view second) {
  if (first.size() < 3 || second.size() != first.size() + 2 || second[1] != 'e') return false;
  return std::string_view("mlr").find(second[2]) != std::string_view::npos &&
         second.front() == first.front() && second.substr(3) == first.substr(1);
}

/// How much speaks for the half as a root; nothing if it is none.
std::optional<float> root_weight_of(const StemTable& table, std::string_view half) {
  const auto lexeme = table.find(half);
  return lexeme && lexeme->is(kRoot) ? std::optional(lexeme->record.weight) : std::nullopt;
}

/// Of two halves that are both roots, the one that many words are made of is meant: gerak in
/// gerak-gerik, balik in bolak-balik.
std::optional<Reading> read_likelier(const StemTable& table, std::string_view first,
                                     std::string_view second, float lead) {
  constexpr float kClear = 2;
  if (lead >= kClear) return read_word(table, first);
  if (lead <= -kClear) return read_word(table, second);
  return is_double(table, first, second) ? std::optional(read_word(table, first)) : std::nullopt;
}

std::optional<Reading> read_echo(const StemTable& table, std::string_view first,
                                 std::string_view second) {
  const auto of_first = root_weight_of(table, first);
  if (of_first && has_infix(first, second)) return read_word(table, first);
  if (!echoes(first, second)) return std::nullopt;
  const auto of_second = root_weight_of(table, second);
  if (of_first && of_second) return read_likelier(table, first, second, *of_first - *of_second);
  if (of_first) return read_word(table, first);
  // With other vowels only (corat-coret); two names may rhyme.
  const bool is_varied = of_second && consonants(first) == consonants(second);
  if (!is_varied && !is_double(table, first, second)) return std::nullopt;
  return of_second ? read_word(table, second) : whole(table, joined(first, second));
}

/// An echo after a prefix: bercerai-berai, berwarna-warni.
std::optional<Reading> read_prefixed_echo(const StemTable& table, std::string_view first,
                                          std::string_view second) {
  Reading reading = read_word(table, first);
  if (!reading.known || reading.root == first || !echoes(reading.root, second)) {
    return std::nullopt;
  }
  return reading;
}

/// A lexicalised word whose root is said once more: bersama-sama is bersama, tumbuh-tumbuhan
/// tumbuhan.
std::optional<Reading> read_emphasis(const StemTable& table, std::string_view first,
                                     std::string_view second) {
  const auto is_lexicalised = [&](std::string_view half) {
    const auto lexeme = table.find(half);
    return lexeme && lexeme->is(kLexicalised);
  };
  if (first.ends_with(second) && is_lexicalised(first)) return read_word(table, first);
  if (second.starts_with(first) && second.ends_with("an") && is_lexicalised(second)) {
    return read_word(table, second);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Reading> read_reduplicated(const StemTable& table, std::string_view first,
                                         std::string_view second) {
  if (!is_plain(first) || !is_plain(second)) {
    return first == second ? std::optional(read_word(table, first)) : std::nullopt;
  }
  const std::string_view bare = without_clitics(second);
  for (const std::string_view half : {second, bare}) {
    const auto lexeme = table.find(joined(first, half));
    if (lexeme && lexeme->is(kWhole)) return whole(table, lexeme->text());
    if (first == half) {
      Reading reading = read_word(table, first);
      if (!reading.known && lexeme) return whole(table, lexeme->text());
      return reading;
    }
  }
  if (auto echo = read_echo(table, first, bare)) return echo;
  if (auto emphasis = read_emphasis(table, first, second)) return emphasis;
  if (const auto shared = shared_root(table, first, second)) {
    const std::string root(shared->root.text());
    const auto lexeme = table.find(joined(root, root));
    if (lexeme && lexeme->is(kWhole) && derives_from_doubles(*shared)) {
      return whole(table, lexeme->text());
    }
    return read_word(table, root);
  }
  if (auto echo = read_prefixed_echo(table, first, bare)) return echo;
  if (auto repeated = read_repeated_nasal(table, first, second)) return repeated;
  if (is_double(table, first, bare)) return whole(table, joined(first, bare));
  return std::nullopt;
}

}  // namespace warta::stemmer
