// SPDX-License-Identifier: GPL-2.0-or-later
#include "stemmer/text/block.h"

#include <stdexcept>

namespace warta::analysis {
namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kHead = 4;  // numbers before the ends: magic, version, section count, unused

std::size_t sections_begin(std::size_t section_count) {
  return (kHead + section_count + section_count % 2) * sizeof(std::uint32_t);
}

std::size_t sections_size(std::string_view bytes, std::uint32_t section_count) {
  return section_count == 0 ? 0 : load<std::uint32_t>(bytes, kHead + section_count - 1);
}

}  // namespace

void BlockWriter::add(std::string_view section) {
  sections_ += section;
  sections_.resize((sections_.size() + 7) / 8 * 8);
  append(ends_, static_cast<std::uint32_t>(sections_.size()));
}

std::string BlockWriter::bytes() const {
  const auto section_count = static_cast<std::uint32_t>(ends_.size() / sizeof(std::uint32_t));
  std::string bytes;
  for (const std::uint32_t number : {magic_, kVersion, section_count, std::uint32_t{0}}) {
    append(bytes, number);
  }
  bytes += ends_;
  bytes.resize(sections_begin(section_count));
  return bytes + sections_;
}

Block::Block(std::string_view bytes, std::uint32_t magic, std::uint32_t section_count)
    : bytes_(bytes), section_count_(section_count) {
  const bool is_whole =
      bytes.size() >= sections_begin(section_count) && load<std::uint32_t>(bytes, 0) == magic &&
      load<std::uint32_t>(bytes, 1) == kVersion && load<std::uint32_t>(bytes, 2) == section_count &&
      bytes.size() >= sections_begin(section_count) + sections_size(bytes, section_count);
  if (!is_whole) throw std::runtime_error("not a language table of this version");
}

std::string_view Block::section(std::uint32_t number) const {
  const std::size_t begin = number == 0 ? 0 : load<std::uint32_t>(bytes_, kHead + number - 1);
  const std::size_t end = load<std::uint32_t>(bytes_, kHead + number);
  return bytes_.substr(sections_begin(section_count_) + begin, end - begin);
}

}  // namespace warta::analysis
