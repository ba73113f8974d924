// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/string_index.h"

#include <bit>

#include "stemmer/fnv.h"
#include "stemmer/text/block.h"

namespace warta::analysis {
namespace {
constexpr std::uint32_t kMagic = 0x58495357;  // "WSIX"
// The sections of the block, by number; the last says how many.
constexpr std::uint32_t kSlots = 0;
constexpr std::uint32_t kPlaces = 1;
constexpr std::uint32_t kTexts = 2;
constexpr std::uint32_t kSections = 3;
}  // namespace

StringIndex::StringIndex(std::string_view bytes) {
  const Block block(bytes, kMagic, kSections);
  slots_ = block.section(kSlots);
  places_ = block.section(kPlaces);
  texts_ = block.section(kTexts);
  mask_ = static_cast<std::uint32_t>(slots_.size() / sizeof(std::uint32_t)) - 1;
}

std::uint32_t StringIndex::find(std::string_view text) const {
  for (auto slot = static_cast<std::uint32_t>(stemmer::fnv1a(text)) & mask_;;
       slot = (slot + 1) & mask_) {
    const auto number = load<std::uint32_t>(slots_, slot);
    if (number == kNone) return kNone;
    if (text_at(texts_, load<TextPlace>(places_, number - 1)) == text) return number;
  }
}

std::string write_string_index(const std::vector<std::string>& strings) {
  // At most half full, so that a string that is not there costs one or two looks.
  std::vector<std::uint32_t> slots(std::bit_ceil(strings.size() * 2 + 2));
  std::string places, texts, slot_bytes;
  for (std::uint32_t number = 1; number <= strings.size(); ++number) {
    const std::string& text = strings[number - 1];
    append(places, append_text(texts, text));
    std::size_t slot = static_cast<std::uint32_t>(stemmer::fnv1a(text)) & (slots.size() - 1);
    while (slots[slot] != StringIndex::kNone) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = number;
  }
  for (const std::uint32_t slot : slots) append(slot_bytes, slot);
  BlockWriter block(kMagic);
  for (const std::string& section : {slot_bytes, places, texts}) block.add(section);
  return block.bytes();
}

}  // namespace warta::analysis
