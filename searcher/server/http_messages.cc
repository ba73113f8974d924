// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/server/http_messages.h"

#include <algorithm>

namespace warta::server {

std::optional<std::string_view> first_of(const NamedValues& values, std::string_view name) {
  const auto found =
      std::ranges::find_if(values, [name](const auto& value) { return value.first == name; });
  if (found == values.end()) return std::nullopt;
  return found->second;
}

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return small;
}

}  // namespace warta::server
