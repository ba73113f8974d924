// SPDX-License-Identifier: GPL-2.0-or-later
// A block of bytes made of sections, meant to be compiled into the library and used where it lies.
// Everything in it is found by offset, nothing by pointer. It is read on the kind of machine that
// wrote it (the magic number tells).
//
//   magic | version | section count | end of each section | sections, each at a multiple of 8
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace warta::analysis {

/// Reads a value of a block. Requires that it lies within `bytes`.
template <typename Value>
Value load(std::string_view bytes, std::size_t index) {
  static_assert(std::is_trivially_copyable_v<Value>);
  Value value;
  std::memcpy(&value, bytes.data() + index * sizeof value, sizeof value);
  return value;
}

/// Appends a value to a section that is being written.
template <typename Value>
void append(std::string& bytes, const Value& value) {
  static_assert(std::is_trivially_copyable_v<Value>);
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// A piece of the text section that records point into.
struct TextPlace {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

inline std::string_view text_at(std::string_view texts, const TextPlace& place) {
  return {texts.data() + place.begin, place.size};
}

inline TextPlace append_text(std::string& texts, std::string_view text) {
  const TextPlace place{static_cast<std::uint32_t>(texts.size()),
                        static_cast<std::uint32_t>(text.size())};
  texts += text;
  return place;
}

/// Writes a block; the magic number says which kind.
class BlockWriter {
 public:
  explicit BlockWriter(std::uint32_t magic) : magic_(magic) {}
  /// Adds the next section, padded with zeros.
  void add(std::string_view section);
  std::string bytes() const;

 private:
  std::uint32_t magic_;
  std::string ends_;
  std::string sections_;
};

/// The sections of a block, read in place. The bytes must outlive it.
class Block {
 public:
  /// Throws std::runtime_error if the bytes are no block of this kind and version, or have not
  /// `section_count` sections.
  Block(std::string_view bytes, std::uint32_t magic, std::uint32_t section_count);
  /// A section with its padding. Requires number < section_count.
  std::string_view section(std::uint32_t number) const;

 private:
  std::string_view bytes_;
  std::uint32_t section_count_;
};

}  // namespace warta::analysis
