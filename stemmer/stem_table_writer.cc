// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/stem_table_writer.h"

#include <bit>
#include <limits>
#include <stdexcept>
#include <vector>

#include "stemmer/stem_format.h"
#include "stemmer/word_hash.h"

namespace warta::stemmer {
namespace {

constexpr std::size_t kMostNumbers = (std::size_t{1} << kSlotNumberBits) - 1;

template <typename Value>
void append(std::string& bytes, const Value& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

std::uint8_t short_length(std::string_view text) {
  if (text.size() > 255) throw std::length_error("a word of the lexicon is too long");
  return static_cast<std::uint8_t>(text.size());
}

void pad(std::string& bytes, std::size_t unit) {
  bytes.append((unit - bytes.size() % unit) % unit, '\0');
}

void append_lexeme(std::string& records, std::string_view word, const LexiconEntry& entry) {
  LexemeRecord record;
  record.patterns = entry.patterns;
  record.weight = root_weight(word, entry.prior);
  record.text_length = short_length(word);
  record.stem_length = short_length(entry.stem);
  record.parts_length = short_length(entry.parts);
  record.kinds = entry.kinds;
  append(records, record);
  records.append(word).append(entry.stem).append(entry.parts);
  pad(records, kLexemeUnit);
}

/// The filter: a bit for each word among sixteen or more.
std::string filter_of(const RootLexicon& lexicon) {
  const std::size_t bits = std::bit_ceil(lexicon.entries().size() * 16 + 8);
  std::string filter(bits / 8, '\0');
  for (const auto& [word, entry] : lexicon.entries()) {
    const std::size_t bit = filter_place(mixed(word_hash(word))) & (bits - 1);
    const auto byte = static_cast<unsigned char>(filter[bit / 8]);
    filter[bit / 8] = static_cast<char>(byte | 1U << bit % 8);
  }
  return filter;
}

/// An open-addressed table of words, at most two thirds full, so that a word costs one
/// or two looks.
class Slots {
 public:
  explicit Slots(std::size_t words) : slots_(std::bit_ceil(words * 3 / 2 + 1)) {}

  void add(std::uint64_t hash, std::size_t number) {
    if (number >= kMostNumbers) throw std::length_error("too many words in the lexicon");
    std::size_t place = hash & (slots_.size() - 1);
    while (slots_[place] != 0) place = (place + 1) & (slots_.size() - 1);
    const auto tag = static_cast<std::uint32_t>(hash >> (32U + kSlotNumberBits));
    slots_[place] = tag << kSlotNumberBits | static_cast<std::uint32_t>(number + 1);
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(slots_.size()); }
  void append_to(std::string& bytes) const {
    for (const std::uint32_t slot : slots_) append(bytes, slot);
  }

 private:
  std::vector<std::uint32_t> slots_;
};

std::vector<CostSlot> cost_slots(const std::map<std::uint32_t, float>& costs) {
  std::vector<CostSlot> slots(std::bit_ceil(costs.size() * 2 + 1));
  for (const auto& [pattern, cost] : costs) {
    if (pattern >= kNamedCosts) continue;
    std::size_t place = cost_place(pattern) & (slots.size() - 1);
    while (slots[place].pattern_after != 0) place = (place + 1) & (slots.size() - 1);
    slots[place] = {pattern + 1, cost};
  }
  return slots;
}

void set_named_costs(StemTableHeader& header, const std::map<std::uint32_t, float>& costs) {
  header.named_costs.fill(std::numeric_limits<float>::quiet_NaN());
  for (auto cost = costs.lower_bound(kNamedCosts); cost != costs.end(); ++cost) {
    header.named_costs.at(cost->first - kNamedCosts) = cost->second;
  }
}

/// Appends the record of a form: its text, then what stem and root do not repeat.
void append_form(std::string& records, std::string_view word, const Reading& reading) {
  const std::string_view stem = reading.stem == word ? std::string_view() : reading.stem;
  const std::string_view root = reading.root == reading.stem ? std::string_view() : reading.root;
  FormRecord record{short_length(word), short_length(stem), short_length(root), 0};
  if (reading.known) record.flags |= kKnownForm;
  if (!reading.part.empty() || !reading.compound.empty()) record.flags |= kComplexForm;
  append(records, record);
  records.append(word).append(stem).append(root);
  pad(records, kFormUnit);
}

std::uint32_t size_of(const std::string& bytes) {
  if (bytes.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw std::length_error("the lexicon is too large");
  }
  return static_cast<std::uint32_t>(bytes.size());
}

FormSection append_forms(std::string& bytes, const KnownForms::Forms& forms) {
  if (forms.empty()) return {};
  std::string records;
  Slots slots(forms.size());
  for (const auto& [word, reading] : forms) {
    slots.add(text_hash(word), records.size() / kFormUnit);
    append_form(records, word, reading);
  }
  FormSection section{size_of(bytes), slots.size(), 0};
  slots.append_to(bytes);
  section.records = size_of(bytes);
  bytes += records;
  return section;
}

}  // namespace

std::string write_stem_table(const RootLexicon& lexicon, std::uint64_t digest,
                             const KnownForms& forms) {
  StemTableHeader header;
  header.digest = digest;
  set_named_costs(header, lexicon.costs());
  std::string bytes(sizeof header, '\0');

  header.filter = size_of(bytes);
  const std::string filter = filter_of(lexicon);
  header.filter_bits = size_of(filter) * 8;
  bytes += filter;

  std::string records;
  Slots slots(lexicon.entries().size());
  for (const auto& [word, entry] : lexicon.entries()) {
    slots.add(mixed(word_hash(word)), records.size() / kLexemeUnit);
    append_lexeme(records, word, entry);
  }
  header.slots = size_of(bytes);
  header.slot_count = slots.size();
  slots.append_to(bytes);
  header.lexemes = size_of(bytes);
  bytes += records;

  header.costs = size_of(bytes);
  const std::vector<CostSlot> costs = cost_slots(lexicon.costs());
  header.cost_slot_count = static_cast<std::uint32_t>(costs.size());
  for (const CostSlot& slot : costs) append(bytes, slot);

  header.common_forms = append_forms(bytes, forms.common);
  header.other_forms = append_forms(bytes, forms.others);
  header.size = size_of(bytes);
  bytes.replace(0, sizeof header, reinterpret_cast<const char*>(&header), sizeof header);
  return bytes;
}

}  // namespace warta::stemmer
