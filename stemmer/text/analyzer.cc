// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/analyzer.h"

#include <algorithm>

#include "stemmer/text/acronyms.h"

namespace warta::analysis {
namespace {

bool has_small_letter(std::string_view token) {
  return std::ranges::any_of(token, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_letter(std::string_view token) {
  return std::ranges::any_of(
      token, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// Whether a sentence or a line ends between two words. "PT. PAL" is one name: a word of one or two
// letters is an abbreviation.
bool ends_sentence(std::string_view text, const Word& before, const Word& behind) {
  if (behind.begin <= before.end) return false;  // words of one token
  const std::string_view gap = text.substr(before.end, behind.begin - before.end);
  if (gap == " ") return false;
  if (gap.find('\n') != std::string_view::npos) return true;
  return before.end - before.begin > 2 && gap.find_first_of(".!?;") != std::string_view::npos;
}

// PAL in PT PAL is one mention, not two: of matches of one concept within each other the longest
// stays.
void drop_repeats(std::vector<PhraseMatch>& matches) {
  constexpr std::size_t kDeepest = 8;  // spellings that may be nested in each other
  std::vector<PhraseMatch> kept;
  for (const PhraseMatch& match : matches) {
    bool is_repeat = false;
    for (std::size_t back = 1; back <= std::min(kDeepest, kept.size()) && !is_repeat; ++back) {
      PhraseMatch& other = kept[kept.size() - back];
      if (other.concept_id != match.concept_id || other.last <= match.first) continue;
      if (other.first == match.first) other.last = std::max(other.last, match.last);
      is_repeat = other.last >= match.last;
    }
    if (!is_repeat) kept.push_back(match);
  }
  matches = std::move(kept);
}

}  // namespace

Analyzer::Analyzer(const Language& language)
    : language_(language), reader_(language.word_lists()) {}

const AnalyzedText& Analyzer::analyze(std::string_view text, TextKind kind) {
  reader_.forget_if_large();
  text_.words.clear();
  text_.concepts.clear();
  tokenize(text, tokens_);
  read_tokens(text);
  unmark_headlines(text);
  find_concepts(text, kind);
  return text_;
}

void Analyzer::read_tokens(std::string_view text) {
  std::uint32_t position = 0;
  for (const Token& token : tokens_) {
    const std::string_view spelt = text.substr(token.begin, token.end - token.begin);
    const bool acronym = looks_like_acronym(spelt);
    for (const WordForm& form : reader_.read(spelt, token.kind)) {
      position += form.step;
      text_.words.push_back({token.begin, token.end, position, acronym && !form.is_segment,
                             form.stop && !acronym, &form});
    }
  }
}

// In a line all in capitals (a headline) capitals tell nothing of a word that the lexicon knows.
void Analyzer::unmark_headlines(std::string_view text) {
  auto line = text_.words.begin();
  while (line != text_.words.end()) {
    const std::size_t line_end = std::min(text.find('\n', line->begin), text.size());
    std::size_t small = 0, spelt = 0;
    auto next = line;
    for (; next != text_.words.end() && next->begin < line_end; ++next) {
      const std::string_view token = text.substr(next->begin, next->end - next->begin);
      if (token.size() > 1 && has_letter(token)) {
        ++spelt;
        if (has_small_letter(token)) ++small;
      }
    }
    if (spelt > 1 && small * 3 < spelt) {
      for (auto word = line; word != next; ++word) {
        if (!word->form->known) continue;
        word->acronym = false;
        word->stop = word->form->stop;
      }
    }
    line = next;
  }
}

// Segments of a code are left out: the code stands whole before them.
void Analyzer::find_concepts(std::string_view text, TextKind kind) {
  phrase_words_.clear();
  phrase_places_.clear();
  for (std::uint32_t i = 0; i < text_.words.size(); ++i) {
    const Word& word = text_.words[i];
    if (word.form->is_segment) continue;
    if (!phrase_places_.empty() && ends_sentence(text, text_.words[phrase_places_.back()], word)) {
      phrase_words_.emplace_back();  // no spelling goes on behind it
      phrase_places_.push_back(i);
    }
    const bool in_capitals = word.acronym || kind == TextKind::Query;
    phrase_words_.push_back({word.form->phrase_id, in_capitals, word.form->surface});
    phrase_places_.push_back(i);
  }
  for (std::uint32_t i = 0; i < phrase_words_.size(); ++i) {
    if (phrase_words_[i].id == PhraseMatcher::kUnused) continue;
    language_.phrases().match_at(phrase_words_, i, text_.concepts);
  }
  drop_repeats(text_.concepts);
  for (PhraseMatch& match : text_.concepts) {
    match.last = phrase_places_[match.last - 1] + 1;
    match.first = phrase_places_[match.first];
  }
}

}  // namespace warta::analysis
