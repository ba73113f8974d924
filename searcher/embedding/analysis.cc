// SPDX-License-Identifier: GPL-2.0-or-later
#include "warta/analysis.h"

#include <limits>
#include <utility>

#include "stemmer/data_file.h"
#include "stemmer/text/analyzer.h"
#include "stemmer/text/language.h"
#include "stemmer/text/normalizer.h"
#include "warta/error.h"

namespace warta {
namespace {

Token token_of(const analysis::Word& word) {
  const analysis::WordForm& form = *word.form;
  return {.place = {word.begin, word.end},
          .position = word.position,
          .kind = std::string(analysis::name_of(word.kind)),
          .text = form.surface.empty() ? form.stem : form.surface,
          .stem = form.stem,
          .root = form.root.empty() ? form.stem : form.root,
          .is_stop_word = word.stop,
          .is_acronym = word.acronym};
}

void require_measurable(std::string_view text) {
  if (text.size() <= std::numeric_limits<std::uint32_t>::max()) return;
  throw Error(Error::Code::RequestInvalid, "the text has 4 GiB or more", "give it in parts");
}

}  // namespace

class Analyzer::Impl {
 public:
  explicit Impl(std::string_view own_words) : language_(own_words, "words of one's own") {}

  const analysis::Language& language() const { return language_; }
  const stemmer::Stemmer& stemmer() const { return language_.stemmer(); }

 private:
  analysis::Language language_;
};

Analyzer::Analyzer(std::string_view own_words) {
  try {
    impl_ = std::make_unique<Impl>(own_words);
  } catch (const stemmer::DataFileError& error) {
    throw Error(Error::Code::DataFileInvalid, error.what(), "correct that line");
  }
}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::string Analyzer::stem(std::string_view word) const {
  return impl_->stemmer().stem(analysis::fold(word));
}

std::string Analyzer::root(std::string_view word) const {
  return impl_->stemmer().root(analysis::fold(word));
}

std::vector<WordAnalysis> Analyzer::analyses(std::string_view word) const {
  std::vector<WordAnalysis> all;
  for (stemmer::Analysis& one : impl_->stemmer().analyses(analysis::fold(word))) {
    all.push_back({std::move(one.root), std::move(one.affixes), one.score});
  }
  return all;
}

// The stemmer's line begins with the folded word; a person is shown the word as it was typed.
std::string Analyzer::explain(std::string_view word) const {
  const std::string folded = analysis::fold(word);
  return std::string(word) + impl_->stemmer().explain(folded).substr(folded.size());
}

Tokens Analyzer::tokens(std::string_view text) const {
  require_measurable(text);
  analysis::Analyzer analyzer(impl_->language());  // it remembers spellings: one for each call
  const analysis::AnalyzedText& analyzed = analyzer.analyze(text);
  Tokens tokens;
  tokens.tokens.reserve(analyzed.words.size());
  for (const analysis::Word& word : analyzed.words) tokens.tokens.push_back(token_of(word));
  for (const analysis::PhraseMatch& match : analyzed.concepts) {
    tokens.concepts.push_back(
        {.place = {analyzed.words[match.first].begin, analyzed.words[match.last - 1].end},
         .name = std::string(impl_->language().concepts()[match.concept_id].name)});
  }
  return tokens;
}

}  // namespace warta
