// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/stem_table_writer.h"

#include <bit>
#include <stdexcept>
#include <vector>

#include "stemmer/fnv.h"

namespace warta::stemmer {
namespace {

template <typename Value>
void append(std::string& bytes, const Value& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Appends a text to the others; gives its offset and stores its length.
std::uint32_t add_text(std::string& texts, std::string_view text, std::uint8_t& length) {
  if (text.size() > 255) throw std::length_error("a word of the lexicon is too long");
  length = static_cast<std::uint8_t>(text.size());
  const auto offset = static_cast<std::uint32_t>(texts.size());
  texts += text;
  return offset;
}

LexemeRecord make_record(std::string& texts, std::string_view word, const LexiconEntry& entry) {
  LexemeRecord record;
  record.text = add_text(texts, word, record.text_length);
  record.stem = add_text(texts, entry.stem, record.stem_length);
  record.parts = add_text(texts, entry.parts, record.parts_length);
  record.kinds = entry.kinds;
  record.patterns = entry.patterns;
  record.weight = root_weight(word, entry.prior);
  return record;
}

void fill_slot(std::vector<std::uint32_t>& slots, std::string_view word, std::uint32_t number) {
  const std::uint64_t hash = fnv1a(word);
  std::size_t place = hash & (slots.size() - 1);
  while (slots[place] != 0) place = (place + 1) & (slots.size() - 1);
  slots[place] = static_cast<std::uint32_t>(hash >> 52U) << kSlotNumberBits | (number + 1);
}

}  // namespace

std::string write_stem_table(const RootLexicon& lexicon, std::uint64_t digest) {
  const auto count = static_cast<std::uint32_t>(lexicon.entries().size());
  if (count + 1 >= 1U << kSlotNumberBits) throw std::length_error("too many words in the lexicon");
  // At most half full, so that a word that is no root costs one or two looks.
  std::vector<std::uint32_t> slots(std::bit_ceil(std::size_t{count} * 2 + 1));
  std::string records;
  std::string texts;
  std::uint32_t number = 0;
  for (const auto& [word, entry] : lexicon.entries()) {
    append(records, make_record(texts, word, entry));
    fill_slot(slots, word, number++);
  }
  StemTableHeader header;
  header.digest = digest;
  header.slot_count = static_cast<std::uint32_t>(slots.size());
  header.slots = sizeof header;
  header.lexeme_count = count;
  header.lexemes = header.slots + header.slot_count * 4;
  header.cost_count = static_cast<std::uint32_t>(lexicon.costs().size());
  header.costs = header.lexemes + static_cast<std::uint32_t>(records.size());
  header.text = header.costs + header.cost_count * static_cast<std::uint32_t>(sizeof(CostRecord));
  header.text_size = static_cast<std::uint32_t>(texts.size());
  std::string bytes;
  append(bytes, header);
  for (const std::uint32_t slot : slots) append(bytes, slot);
  bytes += records;
  for (const auto& [pattern, cost] : lexicon.costs()) append(bytes, CostRecord{pattern, cost});
  return bytes + texts;
}

}  // namespace warta::stemmer
