// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/packing.h"

#include <bit>

namespace warta::indexer::glass {
namespace {

// Bits, the lowest first.
class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}

  // A value out of so many, values in the middle one bit shorter where that is possible.
  void encode(std::uint32_t value, std::uint32_t out_of) {
    auto bits = static_cast<unsigned>(std::bit_width(out_of - 1));
    const auto spare = static_cast<std::uint32_t>((std::uint64_t{1} << bits) - out_of);
    if (spare > 0) {
      const std::uint32_t middle = (out_of - spare) / 2;
      if (value >= middle + spare) {
        value = (value - (middle + spare)) | (std::uint32_t{1} << (bits - 1));
      } else if (value >= middle) {
        --bits;
      }
    }
    pending_ |= std::uint64_t{value} << count_;
    for (count_ += bits; count_ >= 8; count_ -= 8) {
      out_.push_back(static_cast<char>(pending_));
      pending_ >>= 8U;
    }
  }

  void finish() {
    if (count_ > 0) out_.push_back(static_cast<char>(pending_));
  }

 private:
  std::string& out_;
  std::uint64_t pending_ = 0;
  unsigned count_ = 0;
};

// What lies between two known places, the middle first.
void interpolate(BitWriter& bits, std::span<const std::uint32_t> positions, std::size_t first,
                 std::size_t last) {
  while (first + 1 < last) {
    const std::size_t middle = first + (last - first) / 2;
    const auto between = static_cast<std::uint32_t>(last - first);
    const std::uint32_t out_of = positions[last] - positions[first] - between + 1;
    const std::uint32_t least = positions[first] + static_cast<std::uint32_t>(middle - first);
    bits.encode(positions[middle] - least, out_of);
    interpolate(bits, positions, first, middle);
    first = middle;
  }
}

constexpr std::string_view kLengths("\0\xE0", 2);  // the key of the list of documents' lengths

}  // namespace

void pack_sortable(std::string& out, std::uint32_t number) {
  if (number < 0x8000) {
    out.push_back(static_cast<char>(number >> 8U));
    out.push_back(static_cast<char>(number));
    return;
  }
  const auto length = static_cast<unsigned>(std::bit_width(number) + 5) / 7;
  const unsigned mark = 0xFFU << (10 - length);
  for (unsigned i = length - 1; i > 0; --i) {
    const std::uint32_t shifted = i >= 4 ? 0 : number >> (8 * i);
    out.push_back(static_cast<char>(i == length - 1 ? shifted | mark : shifted));
  }
  out.push_back(static_cast<char>(number));
}

void pack_term(std::string& out, std::string_view term) {
  for (const char byte : term) {
    out.push_back(byte);
    if (byte == '\0') out.push_back('\xFF');
  }
}

std::string document_key(std::uint32_t document) {
  std::string key;
  pack_sortable(key, document);
  return key;
}

std::string postings_key(std::string_view term) {
  if (term.empty()) return std::string(kLengths);
  std::string key;
  pack_term(key, term);
  return key;
}

std::string postings_key(std::string_view term, std::uint32_t first_document) {
  std::string key = postings_key(term);
  if (!term.empty()) key.push_back('\0');
  pack_sortable(key, first_document);
  return key;
}

void pack_positions(std::string& out, std::span<const std::uint32_t> positions) {
  pack_number(out, positions.back());
  if (positions.size() == 1) return;
  BitWriter bits(out);
  bits.encode(positions.front(), positions.back());
  bits.encode(static_cast<std::uint32_t>(positions.size() - 2),
              positions.back() - positions.front());
  interpolate(bits, positions, 0, positions.size() - 1);
  bits.finish();
}

}  // namespace warta::indexer::glass
