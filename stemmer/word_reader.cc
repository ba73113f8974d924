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

ReadingView whole(std::string_view word, bool known) {
  return {.stem = word, .root = word, .known = known};
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

/// The search stem of this part of a word if it is lexicalised; else empty.
std::string_view lexicalised_stem(const StemTable& table, const WordPart& part) {
  const auto lexeme = table.find(part);
  return lexeme ? lexeme->stem() : std::string_view();
}

/// The word of today for one in the spelling before 1972, if it is listed. Most words have none of
/// the letters that changed, and no copy is made of them.
std::optional<Lexeme> modern_lexeme(const StemTable& table, std::string_view word) {
  const bool may_be_old =
      word.find('j') != std::string_view::npos || word.find("oe") != std::string_view::npos;
  if (!may_be_old) return std::nullopt;
  const std::string modern = modern_spelling(word);
  return modern == word ? std::nullopt : table.find(modern);
}

/// A listed word that no analysis explains well has the root of its search stem: akui that of
/// mengaku. Others may be spoken verbs, or unknown words with affixes that can be told.
ReadingView view_unanalysed(const StemTable& table, std::string_view word,
                            const std::optional<Lexeme>& lexeme) {
  if (lexeme && lexeme->is(kLexicalised)) {
    ReadingView reading = whole(lexeme->stem(), true);
    if (lexeme->stem() != word) reading.root = view_word(table, lexeme->stem()).root;
    return reading;
  }
  if (const auto root = informal_root(table, word)) {
    const std::string_view stem = root->stem().empty() ? root->text() : root->stem();
    return {.stem = stem, .root = root->text(), .known = true};
  }
  if (const auto today = modern_lexeme(table, word)) {
    return {.stem = view_word(table, today->text()).stem, .root = word, .known = true};
  }
  const std::string_view rest = unknown_stem(word);
  return rest.size() < word.size() ? view_word(table, rest) : whole(word, false);
}

/// The root of a word that is listed against the likelier analysis: mengawali is listed under awal,
/// one of its roots, though kawal is likelier.
std::string_view listed_root(const StemTable& table, const HashedWord& word,
                             const ReadingView& reading) {
  std::string_view root = reading.root;
  CandidateSearch(table, word).run([&](const Candidate& candidate) {
    if (candidate.root.text() == reading.stem) root = candidate.root.text();
  });
  return root;
}

ReadingView view_candidate(const StemTable& table, const HashedWord& word,
                           const std::optional<Lexeme>& lexeme, const Candidate& best) {
  ReadingView reading{.root = best.root.text(), .known = true};
  if (best.depth > 0 && best.outermost() == Prefix::Prefixoid) {
    reading.stem = reading.root = word.text().substr(0, best.ending.suffix_end);
    reading.part = search_stem(table, word, best, 1);
  } else {
    const bool listed = lexeme && lexeme->is(kLexicalised);
    reading.stem = listed ? lexeme->stem() : search_stem(table, word, best);
    const bool is_root = reading.stem.data() == reading.root.data();  // as nearly always
    if (!is_root && reading.stem.find(reading.root) == std::string_view::npos) {
      reading.root = listed_root(table, word, reading);
    }
  }
  if (best.root.is(kCompound)) reading.compound = best.root.parts();
  return reading;
}

}  // namespace

bool is_plain(std::string_view word) {
  return !word.empty() && word.size() <= kLongestWord &&
         std::all_of(word.begin(), word.end(),
                     [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

std::string_view search_stem(const StemTable& table, const HashedWord& word,
                             const Candidate& candidate, std::size_t taken) {
  const Lexeme& root = candidate.root;
  if (!table.may_be_lexicalised(root)) return root.stem().empty() ? root.text() : root.stem();
  const Ending& ending = candidate.ending;
  for (; taken <= candidate.depth; ++taken) {
    if (ending.suffix != Suffix::None && suffix_is_inner(candidate, taken)) {
      const auto stem = lexicalised_stem(table, candidate.rest(word, taken, ending.suffix_end));
      if (!stem.empty()) return stem;
    }
    if (suffix_is_outer(candidate, taken)) continue;
    const auto stem = lexicalised_stem(table, candidate.rest(word, taken, ending.end));
    if (!stem.empty()) return stem;
  }
  return root.text();
}

ReadingView view_word(const StemTable& table, std::string_view word) {
  if (!is_plain(word)) return whole(word, false);
  const HashedWord hashed(word);
  const auto lexeme = table.find(hashed.part(0, word.size(), 0));
  if (lexeme && lexeme->is(kWhole)) return whole(word, true);
  if (word.size() <= kLongestUncut) {
    ReadingView reading = whole(word, lexeme.has_value());
    if (lexeme && lexeme->is(kLexicalised)) reading.stem = lexeme->stem();
    return reading;
  }
  const auto best = best_candidate(table, hashed, lexeme);
  return best ? view_candidate(table, hashed, lexeme, *best) : view_unanalysed(table, word, lexeme);
}

Reading read_word(const StemTable& table, std::string_view word) {
  const ReadingView view = view_word(table, word);
  Reading reading;
  reading.stem = view.stem;
  reading.root = view.root;
  reading.part = view.part;
  reading.known = view.known;
  if (view.compound.empty()) return reading;
  for (const std::string_view part : split_list(view.compound, ' ')) {
    reading.compound.emplace_back(view_word(table, part).stem);
  }
  return reading;
}

}  // namespace warta::stemmer
