// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/language_compiler.h"

#include <unordered_set>

#include "stemmer/fnv.h"
#include "stemmer/text/acronyms.h"
#include "stemmer/text/language_records.h"
#include "stemmer/text/language_table.h"
#include "stemmer/text/phrase_table_writer.h"
#include "stemmer/text/token_reader.h"
#include "stemmer/text/tokenizer.h"

namespace warta::analysis {
namespace {

// Of the lists that shape an index's terms; synonyms do not.
std::uint64_t digest_of_terms(const LanguageLists& lists) {
  std::uint64_t hash = stemmer::kFnvBasis;
  const auto add = [&](const std::string& text) { hash = stemmer::fnv1a(text + '\n', hash); };
  for (const ListedConcept& item : lists.concepts) {
    if (item.concept_class == kSynonyms) continue;
    add(item.concept_class + (item.is_defence ? "+" : "-"));
    for (const std::string& variant : item.variants) add(variant);
  }
  return hash;
}

std::string write_table(const LanguageLists& lists, const std::string& phrases) {
  std::string concepts, variants, texts, digest;
  std::uint32_t variant_count = 0;
  for (const ListedConcept& item : lists.concepts) {
    append(concepts, ConceptRecord{append_text(texts, item.concept_class), variant_count,
                                   item.is_defence ? 1U : 0U});
    for (const std::string& variant : item.variants) append(variants, append_text(texts, variant));
    variant_count += static_cast<std::uint32_t>(item.variants.size());
  }
  append(concepts, ConceptRecord{{}, variant_count, 0});
  std::vector<std::string> stop_words;
  std::unordered_set<std::string_view> seen;
  for (const std::string& word : lists.stop_words) {
    if (seen.insert(word).second) stop_words.push_back(word);
  }
  const std::string stop_index = write_string_index(stop_words);
  const std::uint64_t hash = stemmer::fnv1a(stop_index, digest_of_terms(lists));
  append(digest, hash);
  BlockWriter block(kLanguageMagic);
  for (const std::string& part : {digest, concepts, variants, texts, phrases, stop_index}) {
    block.add(part);
  }
  return block.bytes();
}

// Forms hold the strings that the words of a spelling view.
std::vector<WordForm> forms_of(std::string_view spelling, const TokenReader& reader) {
  std::vector<WordForm> forms;
  std::vector<Token> tokens;
  tokenize(spelling, tokens);
  for (const Token& token : tokens) {
    const std::string_view spelt = spelling.substr(token.begin, token.end - token.begin);
    for (WordForm& form : reader.read(spelt, token.kind)) {
      if (!form.is_segment) forms.push_back(std::move(form));
    }
  }
  return forms;
}

// A spelling that is one acronym and also a plain word (PAL, pal) counts only in capitals.
std::string write_phrases(const LanguageLists& lists, const stemmer::Stemmer& stemmer) {
  const std::string nothing = write_table({}, PhraseTableWriter().bytes());
  const LanguageTable no_lists(nothing);
  const TokenReader reader({stemmer, no_lists});
  PhraseTableWriter writer;
  for (std::uint32_t id = 0; id < lists.concepts.size(); ++id) {
    for (const std::string& variant : lists.concepts[id].variants) {
      const std::vector<WordForm> forms = forms_of(variant, reader);
      std::vector<SpelledWord> words;
      words.reserve(forms.size());
      for (const WordForm& form : forms) words.push_back({form.stem, form.surface});
      const bool is_plain_word = words.size() == 1 && stemmer.is_lexeme(words.front().stem);
      writer.add(words, id, looks_like_acronym(variant) && is_plain_word);
    }
  }
  return writer.bytes();
}

}  // namespace

std::string compile_language(const LanguageLists& lists, const stemmer::Stemmer& stemmer) {
  return write_table(lists, write_phrases(lists, stemmer));
}

}  // namespace warta::analysis
