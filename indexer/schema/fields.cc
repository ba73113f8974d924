// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/schema/fields.h"

#include <algorithm>

namespace warta::schema {
namespace {

constexpr std::size_t kLongestText = 200;

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) {
    return (x >= 'A' && x <= 'Z' ? x + 32 : x) == (y >= 'A' && y <= 'Z' ? y + 32 : y);
  });
}

}  // namespace

const Field* field_named(std::string_view name) {
  const auto found = std::ranges::find_if(kFields, [&](const Field& field) {
    return equal_ignoring_case(field.name, name) ||
           equal_ignoring_case(field.indonesian_name, name);
  });
  return found == kFields.end() ? nullptr : &*found;
}

std::string_view cut_text(std::string_view text) {
  if (text.size() <= kLongestText) return text;
  std::size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

std::string term(std::string_view term_prefix, std::string_view text) {
  std::string whole(term_prefix);
  whole += cut_text(text);
  return whole;
}

std::string id_term(std::string_view id) {
  if (id.size() <= kLongestText) return term(prefix::kId, id);
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a
  for (const char byte : id) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  return term(prefix::kId, "#" + std::to_string(hash) + "#" + std::string(id));
}

}  // namespace warta::schema
