// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/language_table.h"

#include "stemmer/text/language_records.h"

namespace warta::analysis {
namespace {

Block block_of(std::string_view bytes) { return {bytes, kLanguageMagic, kLanguageSections}; }

}  // namespace

std::size_t Spellings::size() const { return places_.size() / sizeof(TextPlace); }

std::string_view Spellings::operator[](std::size_t number) const {
  return text_at(texts_, load<TextPlace>(places_, number));
}

Concepts::Concepts(std::string_view records, std::string_view places, std::string_view texts)
    : records_(records),
      places_(places),
      texts_(texts),
      size_(records.size() / sizeof(ConceptRecord) - 1) {}

Concept Concepts::operator[](std::size_t number) const {
  const auto record = load<ConceptRecord>(records_, number);
  const std::size_t end = load<ConceptRecord>(records_, number + 1).first_variant;
  const std::size_t begin = record.first_variant;
  const Spellings variants(
      places_.substr(begin * sizeof(TextPlace), (end - begin) * sizeof(TextPlace)), texts_);
  return {variants[0], text_at(texts_, record.concept_class), record.is_defence != 0, variants};
}

LanguageTable::LanguageTable(std::string_view bytes)
    : concepts_(block_of(bytes).section(kConcepts), block_of(bytes).section(kVariants),
                block_of(bytes).section(kConceptTexts)),
      phrases_(block_of(bytes).section(kPhrases)),
      stop_words_(block_of(bytes).section(kStopWords)),
      digest_(load<std::uint64_t>(block_of(bytes).section(kDigest), 0)) {}

}  // namespace warta::analysis
