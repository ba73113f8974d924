// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/word_reader.h"

#include <algorithm>

#include "stemmer/data_file.h"
#include "stemmer/informal.h"
#include "stemmer/ranking.h"
#include "stemmer/unknown_word.h"

namespace warta::stemmer {
namespace {

/// Words this short are not taken apart: ani is not "an" + -i.
constexpr std::size_t kLongestUncut = 3;

Reading whole(std::string_view word, bool known) {
  Reading reading;
  reading.stem = reading.root = word;
  reading.known = known;
  return reading;
}

/// Whether a suffix belongs to the word inside these prefixes rather than to the prefixes: ber- +
/// pasukan, meN- + perhatikan, but peN-…-an around tahan in penahanan.
bool suffix_is_inner(const Candidate& candidate, std::size_t taken) {
  for (std::size_t i = 0; i < taken; ++i) {
    const Prefix prefix = candidate.layers[i].prefix;
    const bool takes_noun =
        prefix == Prefix::Ber || prefix == Prefix::Se || prefix == Prefix::Prefixoid;
    const bool takes_verb = prefix == Prefix::MeN || prefix == Prefix::Di || prefix == Prefix::Ku ||
                            prefix == Prefix::Kau || prefix == Prefix::Ter;
    if (candidate.ending.suffix == Suffix::An ? !takes_noun : !takes_verb) return false;
  }
  return true;
}

/// Whether -an belongs together with the innermost prefix not yet taken off, so that the word
/// without -an is not inside: pelatihan is peN-…-an around latih, not pelatih + -an. But
/// kepemimpinan is ke-…-an around pemimpin. Nor does -kan or -i go with a verb that is whole
/// without it: meninggalkan (to leave) is no meninggal (to die).
bool suffix_is_outer(const Candidate& candidate, std::size_t taken) {
  const Suffix suffix = candidate.ending.suffix;
  if (suffix == Suffix::None || taken >= candidate.depth) return false;
  if (suffix == Suffix::I || suffix == Suffix::Kan) {
    const Prefix prefix = candidate.layers[taken].prefix;
    return prefix == Prefix::MeN || prefix == Prefix::Di;
  }
  if (suffix != Suffix::An) return false;
  const auto encloses = [&](std::size_t layer) {
    const Prefix prefix = candidate.layers[layer].prefix;
    return prefix == Prefix::Ke || prefix == Prefix::PeN || prefix == Prefix::Pe ||
           prefix == Prefix::Per;
  };
  return encloses(taken) && (taken == 0 || !encloses(taken - 1));
}

/// The search stem of the text if it is a lexicalised word; else empty.
std::string_view lexicalised_stem(const StemTable& table, std::string_view text) {
  const auto lexeme = table.find(text);
  return lexeme ? lexeme->stem : std::string_view();
}

void add_compound(const StemTable& table, std::string_view parts, Reading& reading) {
  for (const std::string_view part : split_list(parts, ' ')) {
    reading.compound.push_back(read_word(table, part).stem);
  }
}

/// A listed word that no analysis explains well has the root of its search stem: akui that of
/// mengaku. Others may be spoken verbs, or unknown words with affixes that can be told.
Reading read_unanalysed(const StemTable& table, std::string_view word,
                        const std::optional<Lexeme>& lexeme) {
  if (lexeme && lexeme->is(kLexicalised)) {
    Reading reading = whole(lexeme->stem, true);
    if (lexeme->stem != word) reading.root = read_word(table, lexeme->stem).root;
    return reading;
  }
  if (const auto root = informal_root(table, word)) {
    Reading reading = whole(root->text, true);
    if (!root->stem.empty()) reading.stem = root->stem;
    return reading;
  }
  if (const std::string modern = modern_spelling(word); modern != word && table.find(modern)) {
    Reading reading = whole(word, true);
    reading.stem = read_word(table, modern).stem;
    return reading;
  }
  const std::string_view rest = unknown_stem(word);
  return rest.size() < word.size() ? read_word(table, rest) : whole(word, false);
}

Reading read_candidate(const StemTable& table, std::string_view word,
                       const std::optional<Lexeme>& lexeme, const Candidate& best) {
  Reading reading;
  reading.known = true;
  reading.root = best.root.text;
  if (best.depth > 0 && best.outermost() == Prefix::Prefixoid) {
    reading.stem = best.rest(word, 0, best.ending.suffix_end);
    reading.part = search_stem(table, word, best, 1);
  } else {
    const bool listed = lexeme && lexeme->is(kLexicalised);
    reading.stem = listed ? std::string(lexeme->stem) : search_stem(table, word, best);
  }
  if (best.root.is(kCompound)) add_compound(table, best.root.parts, reading);
  return reading;
}

}  // namespace

bool is_plain(std::string_view word) {
  return !word.empty() && word.size() <= kLongestWord &&
         std::all_of(word.begin(), word.end(),
                     [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

std::string search_stem(const StemTable& table, std::string_view word, const Candidate& candidate,
                        std::size_t taken) {
  const Ending& ending = candidate.ending;
  for (; taken <= candidate.depth; ++taken) {
    if (ending.suffix != Suffix::None && suffix_is_inner(candidate, taken)) {
      const auto stem = lexicalised_stem(table, candidate.rest(word, taken, ending.suffix_end));
      if (!stem.empty()) return std::string(stem);
    }
    if (suffix_is_outer(candidate, taken)) continue;
    const auto stem = lexicalised_stem(table, candidate.rest(word, taken, ending.end));
    if (!stem.empty()) return std::string(stem);
  }
  return std::string(candidate.root.text);
}

Reading read_word(const StemTable& table, std::string_view word) {
  if (!is_plain(word)) return whole(word, false);
  const auto lexeme = table.find(word);
  if (lexeme && lexeme->is(kWhole)) return whole(word, true);
  if (word.size() <= kLongestUncut) {
    Reading reading = whole(word, lexeme.has_value());
    if (lexeme && lexeme->is(kLexicalised)) reading.stem = lexeme->stem;
    return reading;
  }
  const auto best = best_candidate(table, word);
  return best ? read_candidate(table, word, lexeme, *best) : read_unanalysed(table, word, lexeme);
}

}  // namespace warta::stemmer
