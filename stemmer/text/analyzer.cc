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
  find_concepts(kind);
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
void Analyzer::find_concepts(TextKind kind) {
  phrase_words_.clear();
  phrase_places_.clear();
  for (std::uint32_t i = 0; i < text_.words.size(); ++i) {
    const Word& word = text_.words[i];
    if (word.form->is_segment) continue;
    const bool in_capitals = word.acronym || kind == TextKind::Query;
    phrase_words_.push_back({word.form->phrase_id, in_capitals, word.form->surface});
    phrase_places_.push_back(i);
  }
  for (std::uint32_t i = 0; i < phrase_words_.size(); ++i) {
    if (phrase_words_[i].id == PhraseMatcher::kUnused) continue;
    language_.phrases().match_at(phrase_words_, i, text_.concepts);
  }
  for (PhraseMatch& match : text_.concepts) {
    match.last = phrase_places_[match.last - 1] + 1;
    match.first = phrase_places_[match.first];
  }
}

}  // namespace warta::analysis
