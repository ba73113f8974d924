// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/stem_table.h"

#include <cmath>
#include <string>
#include <type_traits>

namespace warta::stemmer {
namespace {

static_assert(std::is_trivially_copyable_v<StemTableHeader> && sizeof(StemTableHeader) == 96);
static_assert(std::is_trivially_copyable_v<LexemeRecord> && sizeof(LexemeRecord) == 16);
static_assert(std::is_trivially_copyable_v<CostSlot> && sizeof(CostSlot) == 8);
static_assert(std::is_trivially_copyable_v<FormRecord> && sizeof(FormRecord) == 4);

StemTableHeader load_header(std::string_view bytes) {
  StemTableHeader header;
  if (bytes.size() < sizeof header) throw std::runtime_error("stem table: too short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kStemTableMagic || header.version != kStemTableVersion ||
      header.size != bytes.size()) {
    throw std::runtime_error("stem table: not one of version " + std::to_string(kStemTableVersion));
  }
  return header;
}

/// The slots where a hash may be found, in their order.
class SlotProbe {
 public:
  SlotProbe(std::uint64_t hash, std::uint32_t slot_count)
      : tag_(static_cast<std::uint32_t>(hash >> (32U + kSlotNumberBits))),
        mask_(slot_count - 1),
        place_(static_cast<std::uint32_t>(hash) & mask_) {}

  std::size_t place() const { return place_; }
  void next() { place_ = (place_ + 1) & mask_; }
  bool may_be(std::uint32_t slot) const { return slot >> kSlotNumberBits == tag_; }
  static std::size_t number(std::uint32_t slot) {
    return (slot & ((1U << kSlotNumberBits) - 1)) - 1;
  }

 private:
  std::uint32_t tag_;
  std::uint32_t mask_;
  std::uint32_t place_;
};

}  // namespace

StemBlock::StemBlock(std::string_view bytes) : bytes_(bytes), header_(load_header(bytes)) {}

std::optional<Lexeme> StemBlock::find_record(const WordPart& part, std::uint64_t hash) const {
  const std::size_t size = part.rest.size() + 1;
  for (SlotProbe probe(hash, header_.slot_count);; probe.next()) {
    const auto slot = load<std::uint32_t>(header_.slots + probe.place() * sizeof(std::uint32_t));
    if (slot == 0) return std::nullopt;
    if (!probe.may_be(slot)) continue;
    const std::size_t at = header_.lexemes + SlotProbe::number(slot) * kLexemeUnit;
    const auto record = load<LexemeRecord>(at);
    const Lexeme found{record, bytes_.data() + at + sizeof record};
    if (record.text_length == size && *found.letters == part.first &&
        same_bytes(found.letters + 1, part.rest.data(), size - 1)) {
      return found;
    }
  }
}

std::optional<Form> StemBlock::find_form(const FormSection& section, std::string_view word,
                                         std::uint64_t hash) const {
  if (section.slot_count == 0) return std::nullopt;
  for (SlotProbe probe(hash, section.slot_count);; probe.next()) {
    const auto slot = load<std::uint32_t>(section.slots + probe.place() * sizeof(std::uint32_t));
    if (slot == 0) return std::nullopt;
    if (!probe.may_be(slot)) continue;
    const std::size_t at = section.records + SlotProbe::number(slot) * kFormUnit;
    const auto record = load<FormRecord>(at);
    if (record.text_length == word.size() &&
        same_bytes(bytes_.data() + at + sizeof record, word.data(), word.size())) {
      return form_at(record, at);
    }
  }
}

Form StemBlock::form_at(const FormRecord& record, std::size_t offset) const {
  const char* text = bytes_.data() + offset + sizeof record;
  const char* rest = text + record.text_length;
  const std::string_view stem = record.stem_length == 0
                                    ? std::string_view(text, record.text_length)
                                    : std::string_view(rest, record.stem_length);
  const std::string_view root =
      record.root_length == 0 ? stem
                              : std::string_view(rest + record.stem_length, record.root_length);
  return {stem, root, (record.flags & kKnownForm) != 0, (record.flags & kComplexForm) != 0};
}

std::optional<float> StemBlock::cost(std::uint32_t pattern) const {
  if (pattern >= kNamedCosts) {
    const float named = header_.named_costs[pattern - kNamedCosts];
    return std::isnan(named) ? std::nullopt : std::optional(named);
  }
  const std::uint32_t mask = header_.cost_slot_count - 1;
  for (std::uint32_t place = cost_place(pattern) & mask;; place = (place + 1) & mask) {
    const auto slot = load<CostSlot>(header_.costs + std::size_t{place} * sizeof(CostSlot));
    if (slot.pattern_after == pattern + 1) return slot.cost;
    if (slot.pattern_after == 0) return std::nullopt;
  }
}

std::optional<Lexeme> StemTable::find(std::string_view word) const {
  if (word.empty()) return std::nullopt;
  return find(whole_part(word));
}

float StemTable::cost(std::uint32_t pattern) const {
  auto cost = top_.cost(pattern);
  if (!cost && below_) cost = below_->cost(pattern);
  if (cost) return *cost;
  constexpr float kNeverListed = -15;
  return pattern == kUnlistedCost ? kNeverListed
         : pattern < kNamedCosts  ? this->cost(kUnlistedCost)
                                  : 0;
}

std::uint64_t StemTable::digest() const {
  return below_ ? below_->digest() * kHashBase + top_.digest() : top_.digest();
}

}  // namespace warta::stemmer
