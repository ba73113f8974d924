// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/language.h"

#include <string>

#include "stemmer/data/compounds.tsv.h"
#include "stemmer/data/defence_terms.tsv.h"
#include "stemmer/data/stopwords.tsv.h"
#include "stemmer/data_file.h"
#include "stemmer/fnv.h"
#include "stemmer/text/acronyms.h"

namespace warta::analysis {
namespace {

// Raised whenever tokenizer, normaliser or token reader give other terms than before.
constexpr std::uint64_t kRulesVersion = 4;

// A compound is a concept too, so that it is found alike written apart (kerja sama), joined
// (kerjasama) and with affixes (bekerja sama, penandatanganan).
std::vector<std::string> read_compounds(std::string_view text) {
  std::vector<std::string> names;
  const stemmer::DataFormat format{.kind = "compounds", .least_fields = 2, .most_fields = 2};
  for (const auto& row : stemmer::parse_data_file(text, "compounds.tsv", format)) {
    names.emplace_back(row.fields[1]);
  }
  return names;
}

std::vector<SpelledWord> words_of(std::string_view spelling, TokenReader& reader,
                                  std::vector<Token>& tokens) {
  std::vector<SpelledWord> words;
  tokenize(spelling, tokens);
  for (const Token& token : tokens) {
    const auto length = token.end - token.begin;
    for (const WordForm& form : reader.read(spelling.substr(token.begin, length), token.kind)) {
      if (!form.is_segment) words.push_back({form.stem, form.surface});
    }
  }
  return words;
}

}  // namespace

Language::Language() {
  const stemmer::DataFormat words{.kind = "stopwords", .least_fields = 1, .most_fields = 1};
  const std::string_view stop_text = embedded::stopwords_tsv::kText;
  for (const auto& row : stemmer::parse_data_file(stop_text, "stopwords.tsv", words)) {
    stop_words_.emplace(row.fields[0]);
  }
  const std::string_view defence = embedded::defence_terms_tsv::kText;
  const std::string_view compounds = embedded::compounds_tsv::kText;
  concepts_ = parse_concepts(defence, "defence_terms.tsv");
  for (const std::string& name : read_compounds(compounds)) {
    concepts_.push_back({.name = name, .concept_class = "compound", .variants = {name}});
  }
  compile_phrases();
  digest_ = stemmer_.digest() + kRulesVersion;
  for (const std::string_view list : {stop_text, defence, compounds}) {
    digest_ = stemmer::fnv1a(list, digest_);
  }
}

// A spelling that is one acronym and also a plain word (PAL, pal) counts only in capitals.
void Language::compile_phrases() {
  const PhraseMatcher no_phrases;
  TokenReader reader({stemmer_, stop_words_, no_phrases});
  std::vector<Token> tokens;
  for (std::uint32_t id = 0; id < concepts_.size(); ++id) {
    for (const std::string& variant : concepts_[id].variants) {
      const std::vector<SpelledWord> words = words_of(variant, reader, tokens);
      const bool is_plain_word = words.size() == 1 && stemmer_.is_lexeme(words.front().stem);
      phrases_.add(words, id, looks_like_acronym(variant) && is_plain_word);
    }
  }
}

}  // namespace warta::analysis
