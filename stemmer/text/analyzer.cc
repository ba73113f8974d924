// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/analyzer.h"

#include <algorithm>

namespace warta::analysis {
namespace {

constexpr std::uint32_t kSegment = 0xFFFFFFFF;  // in place of a phrase id

bool is_company_mark(std::string_view text, const Word& word) {
  const std::string_view spelt = text.substr(word.begin, word.end - word.begin);
  return spelt == "PT" || spelt == "CV";
}

// Whether a sentence ends between two words of a line. "PT. PAL" is one name: a word of one or two
// letters is an abbreviation.
bool ends_sentence(std::string_view text, const Word& before, const Word& behind) {
  if (behind.begin <= before.end) return false;  // words of one token
  const std::string_view gap = text.substr(before.end, behind.begin - before.end);
  if (gap == " ") return false;
  return before.end - before.begin > 2 && gap.find_first_of(".!?;") != std::string_view::npos;
}

// PAL in PT PAL is one mention, not two: of matches of one concept within each other the longest
// stays.
void drop_repeats(std::vector<PhraseMatch>& matches) {
  constexpr std::size_t kDeepest = 8;  // spellings that may be nested in each other
  std::size_t kept = 0;
  for (const PhraseMatch match : matches) {
    bool is_repeat = false;
    for (std::size_t back = 1; back <= std::min(kDeepest, kept) && !is_repeat; ++back) {
      PhraseMatch& other = matches[kept - back];
      if (other.concept_id != match.concept_id || other.last <= match.first) continue;
      if (other.first == match.first) other.last = std::max(other.last, match.last);
      is_repeat = other.last >= match.last;
    }
    if (!is_repeat) matches[kept++] = match;
  }
  matches.resize(kept);
}

}  // namespace

bool sentence_ends_between(std::string_view text, const Word& before, const Word& behind) {
  if (behind.begin <= before.end) return false;  // words of one token
  const std::string_view gap = text.substr(before.end, behind.begin - before.end);
  if (gap == " ") return false;
  if (gap.find('\n') != std::string_view::npos) return true;
  const char next = text[behind.begin];
  const bool is_small = next >= 'a' && next <= 'z';
  return !is_small && before.end - before.begin > 2 &&
         gap.find_first_of(".!?") != std::string_view::npos;
}

bool stands_for_segments(const std::vector<Word>& words, std::size_t at) {
  if (words[at].form->is_segment) return false;
  for (std::size_t i = at + 1; i < words.size() && words[i].form->is_segment; ++i) {
    if (words[i].position > words[at].position) return true;
  }
  return false;
}

Analyzer::Analyzer(const Language& language)
    : language_(language), memory_(language.word_lists()) {}

// Line by line, while the words of one are still at hand.
const AnalyzedText& Analyzer::analyze(std::string_view text, TextKind kind) {
  memory_.forget_if_large();
  text_.words.clear();
  text_.concepts.clear();
  line_ = {};
  position_ = 0;
  tokenize(text, tokens_);
  text_.words.reserve(tokens_.size() +
                      tokens_.size() / 8);  // codes and compounds are several words
  std::size_t line_end = 0;
  constexpr std::size_t kAhead = 8;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    if (i + kAhead < tokens_.size()) memory_.prepare(text, tokens_[i + kAhead]);
    if (token.begin >= line_end) {
      finish_line(text, kind);
      line_end = std::min(text.find('\n', token.begin), text.size());
    }
    add_token(text, token);
  }
  finish_line(text, kind);
  return text_;
}

// Most tokens are one word, of which their spelling tells everything.
void Analyzer::add_token(std::string_view text, const Token& token) {
  const Spelling spelling = memory_.find(text, token);
  line_.spelt += spelling.is_spelt ? 1 : 0;
  line_.small += spelling.is_spelt && spelling.has_small ? 1 : 0;
  text_.words.push_back({token.begin, token.end, ++position_, token.kind, spelling.is_acronym,
                         spelling.is_stop && !spelling.is_acronym, spelling.forms});
  phrase_ids_.push_back(spelling.phrase_id);
  for (std::size_t i = 1; i < spelling.form_count; ++i) {
    const WordForm& form = spelling.forms[i];
    position_ += form.step;
    text_.words.push_back({token.begin, token.end, position_, token.kind,
                           spelling.is_acronym && !form.is_segment,
                           form.stop && !spelling.is_acronym, &form});
    // Segments of a code are left out: the code stands whole before them.
    phrase_ids_.push_back(form.is_segment ? kSegment : form.phrase_id);
  }
}

void Analyzer::finish_line(std::string_view text, TextKind kind) {
  const bool is_headline = line_.spelt > 1 && line_.small * 3 < line_.spelt;
  if (is_headline) unmark_headline(text);
  find_concepts(text, kind);
  phrase_ids_.clear();
  line_ = {.first_word = text_.words.size()};
}

// In a line all in capitals (a headline) capitals tell nothing of a word that the lexicon knows;
// but what stands behind PT is a name, and of two words alone (TNI AU) a short one is an acronym.
void Analyzer::unmark_headline(std::string_view text) {
  constexpr std::uint32_t kShort = 3;
  for (std::size_t i = line_.first_word; i < text_.words.size(); ++i) {
    Word& word = text_.words[i];
    if (!word.form->known) continue;
    if (i > line_.first_word && is_company_mark(text, text_.words[i - 1])) continue;
    if (line_.spelt == 2 && word.end - word.begin <= kShort && !word.form->stop) continue;
    word.acronym = false;
    word.stop = word.form->stop;
  }
}

void Analyzer::find_concepts(std::string_view text, TextKind kind) {
  const std::size_t first = line_.first_word;
  for (std::size_t i = 0; i < phrase_ids_.size(); ++i) {
    const std::uint32_t id = phrase_ids_[i];
    if (id == kSegment) continue;
    const Word& word = text_.words[first + i];
    const bool goes_on = id != PhraseTable::kUnused && !run_.empty() &&
                         !ends_sentence(text, text_.words[run_places_.back()], word);
    if (!goes_on) match_run();
    if (id == PhraseTable::kUnused) continue;
    run_.push_back({id, word.acronym || kind == TextKind::Query, word.form->surface});
    run_places_.push_back(static_cast<std::uint32_t>(first + i));
  }
  match_run();
}

// No concept of one run can repeat one of another.
void Analyzer::match_run() {
  if (run_.empty()) return;
  run_matches_.clear();
  for (std::uint32_t i = 0; i < run_.size(); ++i) {
    language_.phrases().match_at(run_, i, run_matches_);
  }
  drop_repeats(run_matches_);
  for (const PhraseMatch& match : run_matches_) {
    text_.concepts.push_back(
        {match.concept_id, run_places_[match.first], run_places_[match.last - 1] + 1});
  }
  run_.clear();
  run_places_.clear();
}

}  // namespace warta::analysis
