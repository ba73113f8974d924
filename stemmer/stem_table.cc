// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/stem_table.h"

#include <cstring>
#include <string>
#include <type_traits>

#include "stemmer/fnv.h"

namespace warta::stemmer {
namespace {

static_assert(std::is_trivially_copyable_v<StemTableHeader> && sizeof(StemTableHeader) == 48);
static_assert(std::is_trivially_copyable_v<LexemeRecord> && sizeof(LexemeRecord) == 32);
static_assert(std::is_trivially_copyable_v<CostRecord> && sizeof(CostRecord) == 8);

template <typename Value>
Value load(std::string_view bytes, std::size_t offset) {
  Value value;
  std::memcpy(&value, bytes.data() + offset, sizeof value);
  return value;
}

StemTableHeader load_header(std::string_view bytes) {
  if (bytes.size() < sizeof(StemTableHeader)) throw std::runtime_error("stem table: too short");
  const auto header = load<StemTableHeader>(bytes, 0);
  if (header.magic != kStemTableMagic || header.version != kStemTableVersion ||
      header.text + std::size_t{header.text_size} != bytes.size()) {
    throw std::runtime_error("stem table: not one of version " + std::to_string(kStemTableVersion));
  }
  return header;
}

}  // namespace

StemTable::StemTable(std::string_view bytes) : bytes_(bytes), header_(load_header(bytes)) {}

Lexeme StemTable::lexeme(std::uint32_t number) const {
  const auto record =
      load<LexemeRecord>(bytes_, header_.lexemes + std::size_t{number} * sizeof(LexemeRecord));
  const std::string_view text = bytes_.substr(header_.text);
  return {text.substr(record.text, record.text_length),
          text.substr(record.stem, record.stem_length),
          text.substr(record.parts, record.parts_length),
          record.weight,
          record.patterns,
          record.kinds};
}

std::optional<Lexeme> StemTable::find(std::string_view word, std::uint64_t hash) const {
  const std::uint32_t mask = header_.slot_count - 1;
  const auto tag = static_cast<std::uint32_t>(hash >> 52U);
  for (auto place = static_cast<std::uint32_t>(hash) & mask;; place = (place + 1) & mask) {
    const auto slot = load<std::uint32_t>(bytes_, header_.slots + std::size_t{place} * 4);
    if (slot == 0) return std::nullopt;
    if (slot >> kSlotNumberBits != tag) continue;
    const Lexeme found = lexeme((slot & ((1U << kSlotNumberBits) - 1)) - 1);
    if (found.text == word) return found;
  }
}

std::optional<Lexeme> StemTable::find(std::string_view word) const {
  return find(word, fnv1a(word));
}

float StemTable::cost(std::uint32_t pattern) const {
  std::uint32_t low = 0;
  std::uint32_t high = header_.cost_count;
  while (low < high) {
    const std::uint32_t middle = (low + high) / 2;
    const auto record =
        load<CostRecord>(bytes_, header_.costs + std::size_t{middle} * sizeof(CostRecord));
    if (record.pattern == pattern) return record.cost;
    if (record.pattern < pattern) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return pattern == kUnlistedCost ? -15.0F : cost(kUnlistedCost);
}

}  // namespace warta::stemmer
